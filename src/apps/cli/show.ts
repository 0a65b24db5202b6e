import type { Report, Shown, StatementRow } from '../../io/query/types.ts';
import { show } from '../../io/query/show.ts';
import { openStore } from '../../io/store/open.ts';
import { paintClaim } from './claims.ts';
import type { Command, ExitCode } from './command.ts';
import { UsageError } from './command.ts';
import { paintCommitment } from './commitments.ts';
import { paintFamily } from './families.ts';
import { recordFolder, recordOption } from './options.ts';
import { count, counted, dated, names, printedIn, wrapped } from './paint.ts';

function paintReport(report: Report): string {
  const { attribution } = report;
  const by =
    attribution === null ? 'the paper itself' : (attribution.speaker?.name ?? attribution.source ?? 'nobody named');
  return `${wrapped(`“${report.sentence.quote}”`, '    ')}\n    said by ${by}; ${printedIn(report.article)}  (${report.event})`;
}

function paintArticle({ line, family }: Extract<Shown, { kind: 'article' }>): string {
  const found = (['attributions', 'events', 'claims', 'commitments', 'entities'] as const).map(
    (kind) => `${line[kind].length} ${kind}`,
  );
  const head = [
    line.title ?? '(no title)',
    [line.outlet, line.published?.value].filter(Boolean).join(' · ') || 'undated',
  ];
  const notices = line.notices.map((notice) => `notice ${notice.code}: ${notice.message}`);
  const copies = family === null ? [] : [`family ${family.id}: ${counted(family.counts)}`];
  return [...head, `from ${line.input}`, found.join(', '), ...copies, ...notices, '', line.text].join('\n');
}

function paintStatement(row: StatementRow): string {
  const who = row.speaker?.name ?? (row.source.map((part) => part.quote).join(' ') || 'nobody named');
  const words = row.content.map((part) => wrapped(`“${part.quote}”`, '    '));
  return [`${who}  [${row.quotation}]`, ...words, `    ${printedIn(row.article)}`].join('\n');
}

function paint(shown: Shown): string {
  switch (shown.kind) {
    case 'article':
      return paintArticle(shown);
    case 'event':
      return `${shown.event.type}  ${shown.event.modality}  by ${shown.event.by}\n${paintReport(shown.report)}`;
    case 'statement':
      return paintStatement(shown.statement);
    case 'claim':
      return `${shown.claim.stance}  ${shown.claim.by?.name ?? 'nobody named'}\n${wrapped(shown.claim.sentence.quote, '    ')}`;
    case 'topic':
      return paintClaim(shown.topic);
    case 'commitment':
      return paintCommitment(shown.commitment);
    case 'happening': {
      const { happening, reports } = shown;
      const head = `${dated(happening.date, happening.precision)}  ${happening.type}  ${names(happening.actors)}  [${happening.status}]`;
      return [
        `${head}  ${counted(happening.counts)}`,
        count(reports.length, 'report'),
        ...reports.map(paintReport),
      ].join('\n');
    }
    case 'family':
      return paintFamily(shown.family);
  }
}

/** `entente show ID`: whatever an id names, with its words. */
export const showCommand: Command = {
  name: 'show',
  summary: 'whatever an id names: an article, event, statement, claim, commitment, happening or family',
  usage: 'ID',
  example: 'entente show $(entente timeline PRK RUS --json | grep -m1 -o "happening-[0-9a-f]*")',
  options: { ...recordOption, json: { type: 'boolean', help: 'print JSON instead of text' } },
  async run(positionals, values, around): Promise<ExitCode> {
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) throw new UsageError('show takes one id');
    const store = await openStore(recordFolder(values, around), { readonly: true });
    try {
      const shown = await show(store, id);
      if (shown === null) {
        around.error(`entente show: the record holds nothing with the id "${id}"\n`);
        return 2;
      }
      around.out(values['json'] === true ? `${JSON.stringify(shown, null, 2)}\n` : `${paint(shown)}\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
