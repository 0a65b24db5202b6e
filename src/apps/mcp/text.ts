import type { Evidence } from '../../base/schema/evidence.ts';
import type { Explanation } from '../../base/schema/explanation.ts';
import type { Passage } from '../../io/query/passage.ts';
import type {
  ActorRef,
  ArticleRef,
  ClaimEntry,
  ClaimRow,
  CommitmentRow,
  SearchHit,
  StatementRow,
  TimelineEntry,
} from '../../io/query/types.ts';
import { judgedWords } from '../../io/query/copy-words.ts';
import { stanceWords } from '../../base/text/stance-words.ts';
import type { QuotedFamily } from '../api/questions/articles.ts';
import { count, counted, dated, names, printedIn } from '../cli/paint.ts';

// Rows as plain text. Every fact shows its exact words, and where they stand: [article start-end].

/** Quotes of one kind in a text, at most; the structured answer has them all. */
const mostQuotes = 5;

function cited({ quote, article, start, end }: Evidence): string {
  return `“${quote}” [${article} ${start}-${end}]`;
}

function printed(article: ArticleRef): string {
  return `printed in: ${printedIn(article)}`;
}

function lines(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join('\n  ');
}

/** The first of many, and how many more there are. */
function some<T>(list: readonly T[], line: (item: T) => string): readonly string[] {
  const shown = list.slice(0, mostQuotes).map(line);
  return list.length > mostQuotes ? [...shown, `… and ${list.length - mostQuotes} more`] : shown;
}

function said(by: ActorRef | null, source: string | null | undefined): string {
  return by?.name ?? source ?? 'nobody named';
}

/** How sure it is that something happened, in words. */
function standing({ status, claimedBy, deniedBy }: TimelineEntry): string {
  const claimed = claimedBy.length === 0 ? '' : `, claimed by ${names(claimedBy)}`;
  return `${status}${claimed}${deniedBy.length === 0 ? '' : `, denied by ${names(deniedBy)}`}`;
}

export function timelineText(row: TimelineEntry): string {
  const { best } = row;
  const who = row.targets.length === 0 ? names(row.sources) : `${names(row.sources)} -> ${names(row.targets)}`;
  return lines([
    `${dated(row.date, row.precision)}  ${row.type}  ${who}  (${standing(row)})  ${counted(row.counts)}  ${row.id}`,
    cited(best.sentence),
    best.attribution === null ? null : `said by ${said(best.attribution.speaker, best.attribution.source)}`,
    printed(best.article),
  ]);
}

export function statementText(row: StatementRow): string {
  const who = row.speaker === null ? said(null, row.source[0]?.quote) : names([row.speaker, ...row.jointSpeakers]);
  const chain = row.chain.length === 0 ? '' : `, carried by ${row.chain.join(' -> ')}`;
  return lines([
    `${who}  (${row.quotation}, ${row.act}${chain})  ${counted(row.counts)}  ${row.id}`,
    ...row.content.map(cited),
    printed(row.article),
    ...some(
      row.variants.filter(({ id }) => id !== row.id),
      ({ outcome, content, article }) => `${outcome}: ${content.map(cited).join(' … ')}, ${printed(article)}`,
    ),
  ]);
}

function claimText({ by, source, sentence }: ClaimEntry): string {
  return `${said(by, source?.quote)}: ${cited(sentence)}`;
}

export function matterText(row: ClaimRow): string {
  const stances = (['asserts', 'denies', 'doubts', 'neither'] as const).flatMap((stance) =>
    some(row[stance], (entry) => `${stanceWords(entry)}: ${claimText(entry)}`),
  );
  const about = row.actors.length === 0 ? '' : `  ${names(row.actors)}`;
  return lines([`${row.type ?? 'matter'}${about}  ${counted(row.counts)}  ${row.id}`, ...stances]);
}

export function commitmentText(row: CommitmentRow): string {
  return lines([
    `${row.kind}  ${names(row.parties)}  ${counted(row.counts)}  ${row.id}`,
    cited(row.action),
    row.condition && `on condition: ${cited(row.condition)}`,
    row.instrument && `instrument: ${cited(row.instrument)}`,
    row.due && `due ${dated(row.due.value, row.due.precision)}`,
    printed(row.article),
  ]);
}

export function familyText(row: QuotedFamily): string {
  return lines([
    `${counted(row.counts)}  ${row.id}`,
    row.origin === null ? 'origin unknown' : `origin: ${printedIn(row.origin)} (${row.origin.id})`,
    ...some(row.members, ({ article, kind, judged }) => {
      const how = judged === null ? `${kind}:` : `${judgedWords(judged)};`;
      return `${how} ${printedIn(article)} (${article.id})`;
    }),
    ...some(row.openings, cited),
  ]);
}

export function hitText({ article, snippet }: SearchHit): string {
  return lines([
    `${printedIn(article)}  ${article.id}`,
    snippet === null ? 'only the title has these words' : cited(snippet),
  ]);
}

export function passageText({ article, characters, text, facts }: Passage): string {
  return lines([
    `${printedIn(article)}  ${article.id}`,
    `characters ${text.start} to ${text.end} of ${characters}:`,
    text.quote,
    `${count(facts.length, 'finding')} in it`,
    ...facts.map(({ kind, label, sentence, id }) => `${kind} ${id}: ${label}; ${cited(sentence)}`),
  ]);
}

export function explanationText({ event, by, row, sentence, trigger, roles, date, anchor }: Explanation): string {
  const told = anchor === null ? `told by the ${date?.from ?? ''}` : `told by ${cited(anchor)}`;
  return lines([
    `${event}  read by ${by}${row === null ? '' : ` (${row.lemmas.join(', ')}; as in: ${row.example})`}`,
    cited(sentence),
    `trigger: ${cited(trigger)}`,
    ...roles.map(({ role, participant: { text, start, end, country, actor } }) => {
      return `${role}: “${text}” [${sentence.article} ${start}-${end}] (${actor ?? country ?? 'unknown'})`;
    }),
    date === null ? 'date unknown' : `date ${dated(date.value, date.precision)}, ${told}`,
  ]);
}
