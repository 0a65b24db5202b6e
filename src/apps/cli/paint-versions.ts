import type { Difference, Fact, Piece, SentenceChange, VersionList, VersionRow } from '../../io/query/version-types.ts';
import { changeWords } from '../../io/query/version-words.ts';
import type { Brush } from './paint.ts';
import { count, printedIn, wrapped } from './paint.ts';

function versionLine({ article, day, seen, sentences, changes: changed }: VersionRow): string {
  const number = article.version === null ? '1 of 1' : `${article.version.number} of ${article.version.of}`;
  const kept = changed === null ? count(sentences, 'sentence') : changeWords(changed);
  return `${number}  ${day ?? 'day unknown'}  added as number ${seen}  ${kept}\n    ${printedIn(article)}  (${article.id})`;
}

/** The versions of an article, earliest first. */
export function paintVersions({ rows }: VersionList): string {
  return [...rows.map(versionLine), count(rows.length, 'version'), ''].join('\n');
}

/** Words with what is gone and new marked; white space at a mark's end stays outside it. */
export function marked(pieces: readonly Piece[], brush: Brush): string {
  return pieces
    .map(({ kind, text }) => {
      const words = text.trimEnd();
      return kind === 'same' || words === '' ? text : brush[kind](words) + text.slice(words.length);
    })
    .join('')
    .trimEnd();
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

const signs = { same: ' ', changed: '~', gone: '-', new: '+' } as const;

/** What changed, in order; runs of sentences that did not are counted. */
function sentenceLines(sentences: readonly SentenceChange[], brush: Brush): readonly string[] {
  const lines: string[] = [];
  let same = 0;
  const rest = (): void => {
    if (same > 0) lines.push(`    (${count(same, 'sentence')} unchanged)`);
    same = 0;
  };
  for (const { kind, pieces } of sentences) {
    if (kind === 'same') same++;
    else {
      rest();
      const words = kind === 'changed' || brush.colour ? marked(pieces, brush) : textOf(pieces);
      lines.push(`  ${signs[kind]} ${wrapped(words, '    ').trimStart()}`);
    }
  }
  rest();
  return lines;
}

function factLine(sign: string, fact: Fact): string {
  return `  ${sign} ${wrapped(`${fact.kind}  ${fact.label}  (${fact.id})`, '    ').trimStart()}`;
}

/** How two texts differ: their sentences with the words that changed, and the facts that only one of them has. */
export function paintDifference({ from, to, counts, title, sentences, facts }: Difference, brush: Brush): string {
  return [
    `from  ${printedIn(from)}  (${from.id})`,
    `to    ${printedIn(to)}  (${to.id})`,
    '',
    changeWords(counts),
    ...(counts.title ? [`  title: ${marked(title, brush)}`] : []),
    ...sentenceLines(sentences, brush),
    '',
    `facts: ${facts.gone.length} gone, ${facts.new.length} new, ${facts.kept} in both`,
    ...facts.gone.map((fact) => factLine('-', fact)),
    ...facts.new.map((fact) => factLine('+', fact)),
    '',
  ].join('\n');
}
