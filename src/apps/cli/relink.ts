import { openStore } from '../../io/store/open.ts';
import type { Store } from '../../io/store/store.ts';
import { loadKit } from '../../kit.ts';
import { relink } from '../../linking/relink.ts';
import type { Relinked } from '../../linking/relink.ts';
import type { Command, ExitCode, OptionValues, Surroundings } from './command.ts';
import { atMost, recordFolder, recordOption } from './options.ts';
import { paintClusters } from './paint-changes.ts';
import { count } from './paint.ts';

function paint(linked: Relinked): string {
  const { articles, made, withdrawn } = linked;
  return [
    `${'linked'.padEnd(14)}${count(articles, 'article')} anew`,
    `${'decided'.padEnd(14)}${count(made, 'judgement')} made that did not hold before, ${withdrawn} withdrawn that ${withdrawn === 1 ? 'holds' : 'hold'} no more`,
    ...paintClusters(linked),
    '',
  ].join('\n');
}

/** Opens a record that is there, to write. */
export async function openToChange(values: OptionValues, around: Surroundings): Promise<Store> {
  const folder = recordFolder(values, around);
  // Opened to read first: a record that is not there is not made for this.
  await (await openStore(folder, { readonly: true })).close();
  return openStore(folder);
}

/** What a report says when another process has it. */
export const reportedElsewhere =
  'another process did the same meanwhile, came to the end first, and has the report; nothing is lost\n';

/** `entente relink`: links everything anew from the kept findings. */
export const relinkCommand: Command = {
  name: 'relink',
  summary: 'tie the articles of the record anew and say what changed; judgements by persons stay',
  usage: '',
  example: 'entente relink',
  options: { ...recordOption, json: { type: 'boolean', help: 'print the report as JSON' } },
  async run(positionals, values, around): Promise<ExitCode> {
    atMost(positionals, 0);
    const store = await openToChange(values, around);
    try {
      const linked = await relink(store, { at: new Date().toISOString(), areSynonyms: loadKit().tables.areSynonyms });
      if (values['json'] === true) around.out(`${JSON.stringify(linked, null, 2)}\n`);
      else around.out(linked === null ? reportedElsewhere : paint(linked));
    } finally {
      await store.close();
    }
    return 0;
  },
};
