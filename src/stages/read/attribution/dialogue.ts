import { functionWords, isOneOf } from '../../../base/lang/en/function-words.ts';
import type { Span } from '../../../base/schema/span.ts';
import type { Find, Scene } from './scene.ts';

/** A speaker's label at the start of a line in a transcript, which may open a quotation: capitals, perhaps with an office (`President of Togo Faure Gnassingbe`)
 * and a note (`(retranslated)`), or Q and A. */
const label =
  /^\s*["“„«]?(\p{Lu}[\p{Lu}\p{Ll}.'’-]*(?:[ ](?:(?:of|the|and|for)[ ])*\p{Lu}[\p{Lu}\p{Ll}.'’-]*){0,8})[ ]?(?:\([^)]*\))?:\s+(?=\S)/u;

/** UTF-16 units at the start of a line in which its label ends. */
const longestLabel = 100;

/** Labelled lines that make a page a transcript: one label alone is a headline's word ("WATCH:") or a dateline. */
const leastLines = 3;

interface Line {
  readonly name: string;
  readonly source: Span;
  readonly content: readonly Span[];
}

/** Speeches of a transcript: the lines of an article in which speakers' labels come back, with the paragraphs that go on in the first person. */
export function dialogueFinds(scene: Scene): readonly Find[] {
  const lines = linesOf(scene);
  const names = new Set(lines.map((line) => line.name));
  if (lines.length < leastLines || names.size === lines.length || names.size < 2) return [];
  return lines.map(({ source, content }) => {
    const cue = { start: source.end, end: source.end + 1 };
    return { source: [source], cue: [cue], content, carriers: [], by: 'dialogue', weight: 5, quoted: false };
  });
}

/** The labelled lines of an article, each with the unlabelled ones behind it that speak in the first person. */
function linesOf({ article, text }: Scene): readonly Line[] {
  const lines: Line[] = [];
  let goesOn = false;
  for (const block of article.blocks) {
    const line = labelled(text, block);
    const last = lines.at(-1);
    goesOn = line !== null || (goesOn && isFirstPerson(text.slice(block.start, block.end)));
    if (line !== null) lines.push(line);
    else if (goesOn && last !== undefined)
      lines[lines.length - 1] = { ...last, content: [...last.content, { start: block.start, end: block.end }] };
  }
  return lines;
}

function labelled(text: string, { start, end }: Span): Line | null {
  const match = label.exec(text.slice(start, Math.min(end, start + longestLabel)));
  const name = match?.[1];
  if (match === null || name === undefined || isOneOf(name.toLowerCase(), functionWords.showing)) return null;
  const from = start + match[0].indexOf(name);
  const content = [{ start: start + match[0].length, end }];
  return { name, source: { start: from, end: from + name.length }, content };
}

function isFirstPerson(words: string): boolean {
  return (words.toLowerCase().match(/[\p{L}’']+/gu) ?? []).some((word) =>
    (functionWords.firstPerson as readonly string[]).includes(word.replace(/[’'].*$/u, '')),
  );
}
