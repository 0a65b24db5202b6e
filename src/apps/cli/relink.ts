import { openStore } from '../../io/store/open.ts';
import { loadKit } from '../../kit.ts';
import { relink } from '../../linking/link-pending.ts';
import type { Relinked } from '../../linking/link-pending.ts';
import type { Command, ExitCode } from './command.ts';
import { atMost, recordFolder, recordOption } from './options.ts';
import { count } from './paint.ts';

function paint({ articles, made, withdrawn, before, after }: Relinked): string {
  const change = (kind: keyof typeof before): string => `${kind.padEnd(12)}${before[kind]} before, ${after[kind]} now`;
  return [
    `linked      ${count(articles, 'article')} anew`,
    `judgements  ${made} made that did not hold before, ${withdrawn} withdrawn that hold no more`,
    ...(['families', 'happenings', 'topics'] as const).map(change),
    '',
  ].join('\n');
}

/** `entente relink`: links everything anew from the kept findings. */
export const relinkCommand: Command = {
  name: 'relink',
  summary: 'tie the articles of the record anew; judgements by persons stay',
  usage: '',
  example: 'entente relink',
  options: { ...recordOption, json: { type: 'boolean', help: 'print the report as JSON' } },
  async run(positionals, values, around): Promise<ExitCode> {
    atMost(positionals, 0);
    const folder = recordFolder(values, around);
    // Opened to read first: a record that is not there is not made for this.
    await (await openStore(folder, { readonly: true })).close();
    const store = await openStore(folder);
    try {
      const report = await relink(store, { at: new Date().toISOString(), areSynonyms: loadKit().tables.areSynonyms });
      around.out(values['json'] === true ? `${JSON.stringify(report, null, 2)}\n` : paint(report));
    } finally {
      await store.close();
    }
    return 0;
  },
};
