import type { Find, Scene } from './scene.ts';

/** A speaker's label at the start of a line in a transcript, which may open a quotation: capitals, or Q and A. */
const label = /^\s*["“„«]?((?:\p{Lu}[\p{Lu}.'’-]*[ ]?){1,4}):\s+(?=\S)/u;

/** Labelled lines that make a page a transcript: one label alone is a headline's word ("WATCH:") or a dateline. */
const leastLines = 3;

/** Speeches of a transcript: the lines of an article in which speakers' labels come back. */
export function dialogueFinds(scene: Scene): readonly Find[] {
  const lines = scene.article.blocks.flatMap(({ start, end }) => {
    const match = label.exec(scene.text.slice(start, Math.min(end, start + 60)));
    const name = match?.[1]?.trimEnd();
    if (match === null || name === undefined) return [];
    const from = start + match[0].indexOf(name);
    const content = { start: start + match[0].length, end };
    return [{ name, source: { start: from, end: from + name.length }, content }];
  });
  const names = new Set(lines.map((line) => line.name));
  if (lines.length < leastLines || names.size === lines.length || names.size < 2) return [];
  return lines.map(({ source, content }) => {
    const cue = { start: source.end, end: source.end + 1 };
    return { source: [source], cue: [cue], content: [content], carriers: [], by: 'dialogue', weight: 5, quoted: false };
  });
}
