import type { Evidence } from '../../base/schema/evidence.ts';
import { stanceWords } from '../../base/text/stance-words.ts';
import type { ToldCommitment, ToldHappening, ToldMatter, ToldStatement } from '../query/told-types.ts';
import type { ArticleRef, ClaimEntry } from '../query/types.ts';
import type { Format, Told } from './format.ts';
import { countWords, dateWords, happeningTitle, namesOf, statusWords } from './names.ts';
import { markupEscapes, printable } from './plain-words.ts';

/** One page to print or send: every line has the words that it rests on, and nothing leads outside. */
export const brief: Format = {
  name: 'brief',
  summary: 'one HTML page to print: every line with its words, nothing from outside',
  files: [{ name: 'entente-brief.html', write: page }],
};

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2 { font-weight: normal; line-height: 1.2; }
li { margin: 0 0 1.2rem; break-inside: avoid; }
ul { list-style: none; padding: 0; }
blockquote { margin: .3rem 0 .3rem 1rem; padding-left: .8rem; border-left: 2px solid currentColor; }
.of { font-size: .875rem; opacity: .8; overflow-wrap: anywhere; }
@media print { body { margin: 0; max-width: none; } }
`;

const head = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Brief</title>
<style>${style}</style>
</head>
<body>
<h1>Brief</h1>
<p>Each line is what articles say, with the words it rests on. Counts are of articles, families of copies, and independent origins.
What is missing here was not in these articles, or was not read; it may have happened all the same.</p>
`;

async function* page(told: Told): AsyncGenerator<string> {
  yield head;
  yield* section('Happenings', told.happenings(), happeningItem);
  yield* section('Claims and who denies them', told.matters(), matterItem);
  yield* section('Statements', told.statements(), statementItem);
  yield* section('Commitments', told.commitments(), commitmentItem);
  yield '</body>\n</html>\n';
}

async function* section<T>(
  title: string,
  things: AsyncIterable<T>,
  item: (thing: T) => string,
): AsyncGenerator<string> {
  yield `<h2>${escaped(title)}</h2>\n<ul>\n`;
  let count = 0;
  for await (const thing of things) {
    count += 1;
    yield `<li>${item(thing)}</li>\n`;
  }
  yield count === 0 ? '</ul>\n<p>None in what was asked for.</p>\n' : '</ul>\n';
}

function happeningItem(happening: ToldHappening): string {
  const { date, best, counts } = happening;
  const of = `${statusWords(happening)} · ${countWords(counts)}`;
  return `${line(`${dateWords(date)}: ${happeningTitle(happening)}`)}${words(best.sentence, best.article)}${small(of)}`;
}

function matterItem({ asserts, denies, doubts, neither, actors, type, counts }: ToldMatter): string {
  const about = `${actors.length === 0 ? 'Unknown actors' : namesOf(actors)}${type === null ? '' : `: ${type}`}`;
  const entries = [...asserts, ...denies, ...doubts, ...neither].map(claimItem).join('');
  return `${line(about)}${entries}${small(countWords(counts))}`;
}

function claimItem(entry: ClaimEntry): string {
  const { by, jointly, source, sentence, article } = entry;
  const who = by === null ? (source?.quote ?? 'Somebody not named') : namesOf([by, ...jointly]);
  return `${line(`${who} ${stanceWords(entry)}`)}${words(sentence, article)}`;
}

function statementItem({
  speaker,
  jointSpeakers,
  source,
  sentence,
  article,
  act,
  chain,
  counts,
}: ToldStatement): string {
  const who = speaker === null ? (source[0]?.quote ?? 'Somebody not named') : namesOf([speaker, ...jointSpeakers]);
  const via = chain.length === 0 ? '' : ` · carried by ${chain.join(', ')}`;
  return `${line(`${who}: ${act}`)}${words(sentence, article)}${small(`${countWords(counts)}${via}`)}`;
}

function commitmentItem({ kind, parties, sentence, article, counts, due, condition }: ToldCommitment): string {
  const terms = [
    condition === null ? [] : `on condition: ${condition.quote}`,
    due === null ? [] : `due ${dateWords(due.value)}`,
  ];
  return `${line(`${namesOf(parties)}: ${kind}`)}${words(sentence, article)}${small([countWords(counts), ...terms.flat()].join(' · '))}`;
}

function line(text: string): string {
  return `<div>${isolated(text)}</div>`;
}

function small(text: string): string {
  return `<div class="of">${isolated(text)}</div>`;
}

/** The words and where they stand: outlet, day, title, address as text, span. */
function words({ quote, start, end }: Evidence, { outlet, published, title, url, input, id }: ArticleRef): string {
  const day = published === null ? 'day of publication not known' : published.value.slice(0, 10);
  const of = [outlet ?? 'outlet not known', day, title, url ?? input].flatMap((part) =>
    part === null ? [] : isolated(part),
  );
  const span = `${id} ${String(start)}–${String(end)}`;
  return `<blockquote>${isolated(quote)}</blockquote><div class="of">${[...of, isolated(span)].join(' · ')}</div>`;
}

/** Words from outside, which can neither be markup nor turn the direction of what stands beside them. */
function isolated(text: string): string {
  return `<bdi>${escaped(text)}</bdi>`;
}

function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/gu, (character) => markupEscapes[character] ?? '');
}
