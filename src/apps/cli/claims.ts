import { claims } from '../../io/query/claims.ts';
import { inDenial } from '../../io/query/about.ts';
import type { Contradiction } from '../../io/query/ledger-types.ts';
import type { ClaimEntry, ClaimRow } from '../../io/query/types.ts';
import { pairOf, dateOptions, datesOf, sliceOf, typeOption, typesOf } from './options.ts';
import { counted, names, printedIn, wrapped } from './paint.ts';
import { questionCommand } from './question.ts';

const verbs = { asserts: 'asserted', denies: 'denied', doubts: 'doubted', neither: 'left open' } as const;

/** Under words that deny a matter, who says them; else who takes which stance on it. */
function verbOf(row: ClaimRow, stance: keyof typeof verbs): string {
  return row.aboutSaysNo && stance === 'denies' ? 'said' : verbs[stance];
}

function entryLine(verb: string, entry: ClaimEntry): string {
  const who = entry.by === null ? (entry.source?.quote ?? 'nobody named') : names([entry.by, ...entry.jointly]);
  const numbers = entry.quantities.map((quantity) => quantity.evidence.quote).join('; ');
  return `    ${verb} by ${who}${numbers === '' ? '' : ` (${numbers})`}: ${printedIn(entry.article)}  (${entry.id})`;
}

/** Who denies what whom, on which day, and why the two are held together. */
function contradictionLine(row: ClaimRow, { denies, asserts, reasons, score }: Contradiction): string {
  const [denial, claim] = [row.denies, row.asserts].map((list, at) =>
    list.find(({ id }) => id === [denies, asserts][at]),
  );
  const day = denial?.article.published?.value.slice(0, 10) ?? 'on an unknown day';
  const sure = score === null ? '' : ` (${score.toFixed(2)})`;
  const words = `${nameOf(denial)} ${row.aboutSaysNo ? 'said so' : 'denied it'} ${day}, answering ${nameOf(claim)}${sure}: ${reasons.join('; ')}`;
  return wrapped(words, '    ');
}

function nameOf(entry: ClaimEntry | undefined): string {
  return entry?.by?.name ?? entry?.source?.quote ?? 'somebody';
}

/** One matter with everybody's stance on it. */
export function paintClaim(row: ClaimRow): string {
  const lines = (['asserts', 'denies', 'doubts', 'neither'] as const).flatMap((stance) =>
    row[stance].map((entry) => entryLine(verbOf(row, stance), entry)),
  );
  return [
    `${row.type ?? 'CLAIM'}  ${names(row.actors)}  ${counted(row.counts)}  (${row.id})`,
    wrapped(`${row.aboutSaysNo ? `${inDenial}: ` : ''}“${row.about.quote}”`, '    '),
    ...lines,
    ...new Set(row.contradictions.map((each) => contradictionLine(row, each))),
    '',
  ].join('\n');
}

/** `entente claims [A [B]]`: what is claimed, by whom, and who denies it. */
export const claimsCommand = questionCommand({
  name: 'claims',
  summary: 'what is claimed, by whom, who denies it, and how the numbers differ',
  usage: '[A [B]]',
  example: 'entente claims "north korea" russia',
  options: { ...dateOptions, ...typeOption },
  words: 2,
  row: ['matter', 'matters'],
  ask: ({ positionals, values, tables }) => {
    const pair = pairOf(tables, positionals);
    const filter = { ...pair, types: typesOf(values), ...datesOf(values), ...sliceOf(values) };
    return (store, news) => claims(store, { ...filter, ...news });
  },
  paint: paintClaim,
});
