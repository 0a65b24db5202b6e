import type { KeptCorrection } from '../../base/schema/correction.ts';
import type { RecordLine } from '../../base/schema/record.ts';
import type { RejectedFinding, Shown } from '../../io/query/shown-types.ts';
import type { Report, StatementRow } from '../../io/query/types.ts';
import { personDid } from '../../io/query/correction-words.ts';
import { show } from '../../io/query/show.ts';
import { difference, neighbourOf, versionList } from '../../io/query/versions.ts';
import { textAt } from '../../io/query/text-at.ts';
import { openStore } from '../../io/store/open.ts';
import type { Store } from '../../io/store/store.ts';
import { paintClaim } from './claims.ts';
import type { Command, ExitCode, OptionValues, Surroundings } from './command.ts';
import { UsageError } from './command.ts';
import { paintCorrection } from './paint-corrections.ts';
import { paintCommitment } from './commitments.ts';
import { paintFamily } from './families.ts';
import { paintConflicts } from './happenings.ts';
import { paintInstrumentWhole } from './instruments.ts';
import { atMost, recordFolder, recordOption } from './options.ts';
import { paintStory } from './stories.ts';
import { brushOf, count, counted, dated, inVersion, names, printedIn, wrapped } from './paint.ts';
import type { Brush } from './paint.ts';
import { paintPerson } from './persons.ts';
import { paintVariant } from './statements.ts';
import { paintDifference, paintVersions } from './paint-versions.ts';

/** What persons said of a finding, a line each; nothing where nobody did. */
function paintCorrections(corrections: readonly KeptCorrection[]): string {
  return corrections.map((each) => `\n    ${personDid(each)}: ${paintCorrection(each)}`).join('');
}

function paintRejected({ of, article, sentence, corrections }: RejectedFinding): string {
  const what = of === 'attribution' ? 'statement' : of;
  const why = corrections.length === 0 ? '\n    it went with another finding that a person rejected' : '';
  const said = corrections.map((each) => `\n    ${paintCorrection(each)}`).join('');
  return `${what} that a person rejected: no list or count has it\n${wrapped(`“${sentence.quote}”`, '    ')}\n    ${printedIn(article)}${why}${said}`;
}

function paintReport(report: Report): string {
  const { attribution } = report;
  const by =
    attribution === null ? 'the paper itself' : (attribution.speaker?.name ?? attribution.source ?? 'nobody named');
  return `${wrapped(`“${report.sentence.quote}”`, '    ')}\n    said by ${by}; ${printedIn(report.article)}  (${report.event})${paintCorrections(report.corrections)}`;
}

function paintArticle({ line, family, version }: Extract<Shown, { kind: 'article' }>): string {
  const found = (['attributions', 'events', 'claims', 'commitments', 'entities'] as const).map(
    (kind) => `${line[kind].length} ${kind}`,
  );
  const head = [
    line.title ?? '(no title)',
    [line.outlet, line.published?.value].filter(Boolean).join(' · ') || 'undated',
  ];
  const notices = line.notices.map((notice) => `notice ${notice.code}: ${notice.message}`);
  const copies = family === null ? [] : [`family ${family.id}: ${counted(family.counts)}`];
  const other = version === null ? [] : [`${inVersion(version) ?? ''}; entente show ${line.id} --versions lists all`];
  const tail = [...notices, ...leftOut(line), '', line.text];
  return [...head, `from ${line.input}`, found.join(', '), ...other, ...copies, ...tail].join('\n');
}

/** How many blocks of its page an article does without, by reason: `left out 3 blocks: 2 navigation, 1 title`. */
function leftOut({ dropped }: RecordLine): readonly string[] {
  if (dropped.length === 0) return [];
  const reasons = [...Map.groupBy(dropped, ({ reason }) => reason)].map(
    ([reason, blocks]) => `${blocks.length} ${reason}`,
  );
  return [`left out ${count(dropped.length, 'block')} of the page: ${reasons.join(', ')} (--json has them)`];
}

function paintStatement(row: StatementRow): string {
  const who = row.speaker?.name ?? (row.source.map((part) => part.quote).join(' ') || 'nobody named');
  const words = row.content.map((part) => wrapped(`“${part.quote}”`, '    '));
  const variants = row.variants.length === 0 ? [] : ['', ...row.variants.map(paintVariant)];
  return [`${who}  [${row.quotation}]`, ...words, `    ${printedIn(row.article)}`, ...variants].join('\n');
}

function paint(shown: Shown): string {
  switch (shown.kind) {
    case 'article':
      return paintArticle(shown);
    case 'event':
      return `${shown.event.type}  ${shown.event.modality}  by ${shown.event.by}\n${paintReport(shown.report)}`;
    case 'statement':
      return `${paintStatement(shown.statement)}${paintCorrections(shown.corrections)}`;
    case 'claim':
      return `${shown.claim.stance}${shown.claim.saysNo ? ' in these words' : ''}  ${shown.claim.by?.name ?? 'nobody named'}\n${wrapped(shown.claim.sentence.quote, '    ')}\n    ${printedIn(shown.claim.article)}${paintCorrections(shown.corrections)}`;
    case 'topic':
      return paintClaim(shown.topic);
    case 'commitment':
      return `${paintCommitment(shown.commitment)}${paintCorrections(shown.corrections)}`;
    case 'instrument':
      return paintInstrumentWhole(shown.instrument);
    case 'person':
      return paintPerson(shown.person);
    case 'happening': {
      const { happening, reports } = shown;
      const head = `${dated(happening.date, happening.precision)}  ${happening.type}  ${names(happening.actors)}  [${happening.status}]`;
      return [
        `${head}  ${counted(happening.counts)}`,
        count(reports.length, 'report'),
        ...(happening.conflicts.length === 0 ? [] : ['reports differ', ...paintConflicts(happening.conflicts)]),
        ...reports.map(paintReport),
      ].join('\n');
    }
    case 'family':
      return paintFamily(shown.family);
    case 'story':
      return paintStory(shown.story);
    case 'rejected':
      return paintRejected(shown.rejected);
  }
}

type Painted = Readonly<{ json: unknown; text: string }>;

/** What is asked of an id: itself, its versions, how it differs from another text, or its raw body. */
type Answer = (store: Store, ids: readonly [id: string, other: string | null]) => Promise<Painted | null>;

const wholeAnswer: Answer = async (store, [id]) => {
  const shown = await show(store, id);
  return shown && { json: shown, text: `${paint(shown)}\n` };
};

const rawAnswer: Answer = async (store, [id]) => {
  const body = await store.raw(id);
  if (body === null && (await store.has([id])).has(id)) {
    throw new UsageError(`the record has no raw body of ${id}: it was added before raw bodies were kept`);
  }
  return body === null ? null : { json: { id, body }, text: body };
};

const versionsAnswer: Answer = async (store, [id]) => {
  const list = await versionList(store, id);
  return list && { json: list, text: paintVersions(list) };
};

function diffAnswer(brush: Brush): Answer {
  return async (store, [id, named]) => {
    const other = named ?? (await neighbourOf(store, id));
    if (other === null && (await store.has([id])).has(id)) {
      throw new UsageError(`the record has no other version of ${id}; name a second article to compare it with`);
    }
    const found = other === null ? null : await difference(store, other, id);
    return found && { json: found, text: paintDifference(found, brush) };
  };
}

function answerOf(values: OptionValues, around: Surroundings): Answer {
  const asked = ['versions', 'diff', 'raw'].filter((name) => values[name] === true);
  if (asked.length > 1) throw new UsageError(`--${asked.join(' and --')} are two questions; ask one`);
  if (values['versions'] === true) return versionsAnswer;
  if (values['diff'] === true) return diffAnswer(brushOf(around.colour ?? false));
  return values['raw'] === true ? rawAnswer : wholeAnswer;
}

/** The ids that were named, by themselves or by the address of an article. */
async function idsOf(store: Store, [id = '', other]: readonly string[]): Promise<Parameters<Answer>[1]> {
  const meant = async (word: string): Promise<string> => (await textAt(store, word)) ?? word;
  return [await meant(id), other === undefined ? null : await meant(other)];
}

/** `entente show ID`: whatever an id names, with its words. */
export const showCommand: Command = {
  name: 'show',
  summary:
    'whatever an id names: an article (or its address), event, statement, claim, commitment, instrument, person, happening or family',
  usage: 'ID|URL [--versions | --diff [OTHER] | --raw]',
  example: 'entente show $(entente timeline PRK RUS --json | grep -m1 -o "happening-[0-9a-f]*")',
  options: {
    versions: { type: 'boolean', help: 'the versions of an article: day, order, how many sentences changed' },
    diff: { type: 'boolean', help: 'what changed against the version before, or against the article OTHER' },
    raw: { type: 'boolean', help: 'the body of an article as it was read' },
    ...recordOption,
    json: { type: 'boolean', help: 'print JSON instead of text' },
  },
  async run(positionals, values, around): Promise<ExitCode> {
    if (positionals.length === 0) throw new UsageError('show takes an id');
    atMost(positionals, values['diff'] === true ? 2 : 1);
    const answer = answerOf(values, around);
    const store = await openStore(recordFolder(values, around), { readonly: true });
    try {
      const found = await answer(store, await idsOf(store, positionals));
      if (found === null) {
        const what = answer === wholeAnswer ? 'nothing' : 'no article';
        around.error(`entente show: the record holds ${what} with the id "${positionals.join('" or "')}"\n`);
        return 2;
      }
      around.out(values['json'] === true ? `${JSON.stringify(found.json, null, 2)}\n` : found.text);
      return 0;
    } finally {
      await store.close();
    }
  },
};
