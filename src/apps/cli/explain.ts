import type { RoleExplanation, TreeStep } from '../../base/schema/explanation.ts';
import { personDid } from '../../io/query/correction-words.ts';
import { openStore } from '../../io/store/open.ts';
import { loadKit } from '../../kit.ts';
import type { CorrectedExplanation } from '../api/explanations.ts';
import { eventsNamed, explanationsOf } from '../api/explanations.ts';
import { once } from '../api/once.ts';
import type { Command, ExitCode } from './command.ts';
import { UsageError } from './command.ts';
import { paintCorrection } from './paint-corrections.ts';
import { recordFolder, recordOption } from './options.ts';
import { dated, wrapped } from './paint.ts';

function stepWords({ direction, relation, form }: TreeStep): string {
  return `${direction === 'up' ? '↑' : '↓'}${relation} ${form}`;
}

function roleLine(trigger: string, { role, participant, path }: RoleExplanation): string {
  const who = [participant.country, participant.sector, participant.actor].filter((part) => part !== null);
  const way = path.length === 0 ? 'not in the tree of its sentence' : [trigger, ...path.map(stepWords)].join(' ');
  return `    ${role}  ${participant.text} (${who.join(' ') || 'unknown'}): ${way}`;
}

function whenLine({ date, anchor }: CorrectedExplanation): string {
  if (date === null) return '    date  unknown: nothing in the sentence dates it, or the day of the article is unknown';
  const from = anchor === null || date.from !== 'timex' ? `the ${date.from}` : `“${anchor.quote}”`;
  return `    date  ${dated(date.value, date.precision)}, from ${from}`;
}

function paint(explanation: CorrectedExplanation): string {
  const { by, row, trigger, sentence, roles } = explanation;
  const rowLines =
    row === null
      ? []
      : [
          `    row   ${row.lemmas.join(', ')}: ${row.patterns.join(' / ')}`,
          `          as in: ${row.example}`,
          `          not in: ${row.counter}`,
        ];
  return [
    `${explanation.event}  by ${by}`,
    wrapped(`“${sentence.quote}”`, '    '),
    `    trigger  “${trigger.quote}”, characters ${trigger.start} to ${trigger.end} of ${trigger.article}`,
    ...rowLines,
    ...roles.map((role) => roleLine(trigger.quote, role)),
    whenLine(explanation),
    ...explanation.corrections.map((each) => `    ${personDid(each)}: ${paintCorrection(each)}`),
    '',
  ].join('\n');
}

/** `entente explain ID`: by which row an event was read, the way through the tree to each actor, and what dates it. */
export const explainCommand: Command = {
  name: 'explain',
  summary: 'why an event was read: its row, the way through the tree to each actor, what dates it',
  usage: 'EVENT-ID',
  example: 'entente explain $(entente timeline PRK RUS --json | grep -m1 -o "happening-[0-9a-f]*")',
  options: { ...recordOption, json: { type: 'boolean', help: 'print JSON instead of text' } },
  async run(positionals, values, around): Promise<ExitCode> {
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) throw new UsageError('explain takes the id of an event or a happening');
    const store = await openStore(recordFolder(values, around), { readonly: true });
    try {
      const found = await explanationsOf(store, await eventsNamed(store, id), once(loadKit));
      if (found.length === 0) {
        around.error(`entente explain: the record holds no event with the id "${id}"\n`);
        return 2;
      }
      around.out(values['json'] === true ? `${JSON.stringify(found, null, 2)}\n` : found.map(paint).join('\n'));
      return 0;
    } finally {
      await store.close();
    }
  },
};
