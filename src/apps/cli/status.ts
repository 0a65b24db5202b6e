import { status } from '../../io/query/status.ts';
import type { Status } from '../../io/query/status.ts';
import { openStore } from '../../io/store/open.ts';
import type { Command, ExitCode } from './command.ts';
import { atMost, recordFolder, recordOption } from './options.ts';
import { count, counted } from './paint.ts';

function versionLine({ versions }: Status): readonly string[] {
  if (versions.articles === 0) return [];
  return [
    `versions      ${count(versions.articles, 'article')} with ${count(versions.earlier, 'earlier version')}, counted nowhere else`,
  ];
}

/** What the record holds, as text. */
function paintStatus(status: Status): string {
  const { published } = status;
  const rejected = status.rejected.map(({ code, inputs }) => `    ${code}: ${count(inputs, 'input')}`);
  const notices = status.notices.map(({ code, articles }) => `    ${code}: ${count(articles, 'article')}`);
  return [
    `record        ${status.place}`,
    `read          ${counted(status.counts)}; ${status.copies} of the articles are copies`,
    ...versionLine(status),
    `published     ${published.first ?? 'unknown'} to ${published.last ?? 'unknown'}; ${published.undated} undated`,
    `found         ${count(status.happenings, 'happening')} from ${count(status.events, 'event mention')}`,
    `              ${count(status.statements, 'statement')}, ${count(status.claims, 'claim')}, ${count(status.commitments, 'commitment')}`,
    `pairs         ${count(status.pairs, 'pair')} of states`,
    ...(rejected.length > 0 ? ['rejected', ...rejected] : ['rejected      none']),
    ...(notices.length > 0 ? ['notices', ...notices] : []),
    '',
  ].join('\n');
}

/** `entente status`: what the record holds. */
export const statusCommand: Command = {
  name: 'status',
  summary: 'what the record holds: read, copies, rejected and why',
  usage: '',
  example: 'entente status',
  options: { ...recordOption, json: { type: 'boolean', help: 'print JSON instead of text' } },
  async run(positionals, values, around): Promise<ExitCode> {
    atMost(positionals, 0);
    const store = await openStore(recordFolder(values, around), { readonly: true });
    try {
      const held = await status(store);
      around.out(values['json'] === true ? `${JSON.stringify(held, null, 2)}\n` : paintStatus(held));
    } finally {
      await store.close();
    }
    return 0;
  },
};
