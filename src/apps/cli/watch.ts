import { setTimeout as sleep } from 'node:timers/promises';
import type { Kit } from '../../base/kit.ts';
import type { ReadingMode } from '../../base/schema/reading-mode.ts';
import type { IngestCounts } from '../../ingest.ts';
import { ingest } from '../../ingest.ts';
import { agentOf } from '../../io/fetch/agent.ts';
import type { FetchOptions } from '../../io/fetch/fetch-page.ts';
import { RobotsBook } from '../../io/fetch/robots.ts';
import { openStore } from '../../io/store/open.ts';
import type { Store } from '../../io/store/store.ts';
import { PageArchive } from '../../io/watch/page-archive.ts';
import type { RoundCounts, RoundOptions } from '../../io/watch/round-options.ts';
import { Round } from '../../io/watch/round.ts';
import { sourceOf } from '../../io/watch/sources.ts';
import { Visits } from '../../io/watch/visits.ts';
import { loadKit, packageVersion } from '../../kit.ts';
import { paintCounts } from './add.ts';
import { alertOf } from './alerting.ts';
import type { Command, ExitCode, OptionHelp, OptionValues, Surroundings } from './command.ts';
import { numberOption, textOption, UsageError } from './command.ts';
import { inputOptions, modeOf } from './inputs.ts';
import { recordFolder, recordOption } from './options.ts';
import { watchOutcomes } from './outcomes.ts';
import { count } from './paint.ts';

const MEGABYTE = 1_000_000;
const SECOND = 1000;
const MINUTE = 60_000;

/** The longest rest that a host may ask for and is waited for in a round. */
const patienceMs = 30_000;
const mostOfList = 2000;

/** What a round came to. */
interface RoundResult {
  readonly counts: IngestCounts;
  readonly asked: RoundCounts;
  /** Documents that gave an article. */
  readonly read: number;
}

function fetchOptions(values: OptionValues, maxBytes: number, around: Surroundings): FetchOptions {
  const contact = textOption(values, 'contact') ?? around.environment['ENTENTE_CONTACT'] ?? null;
  return {
    agent: agentOf(packageVersion(), contact),
    privateHosts: values['allow-private'] === true ? 'all' : 'none',
    limits: { maxBytes },
  };
}

/** The store, with a word to the round each time articles are in it. */
function tellingStore(store: Store, round: Round): Store {
  return {
    ...store,
    addArticles: async (...given: Parameters<Store['addArticles']>) => {
      const added = await store.addArticles(...given);
      round.stored();
      return added;
    },
  };
}

interface Watching {
  readonly names: readonly string[];
  readonly values: OptionValues;
  readonly mode: ReadingMode;
  readonly kit: Kit;
  readonly store: Store;
  readonly options: Omit<RoundOptions, 'onAsk'>;
}

async function watchOnce({ names, mode, kit, store, options }: Watching, around: Surroundings): Promise<RoundResult> {
  const watch = watchOutcomes(0, around);
  const onAsk = (url: string, left: number): void => {
    watch.note(`${left} to ask  ${url}`);
  };
  const round = new Round({ ...options, onAsk });
  let read = 0;
  try {
    const sources = await Promise.all(names.map((name) => sourceOf(name, { ...options, cwd: around.cwd })));
    const counts = await ingest(round.run(sources), {
      store: tellingStore(store, round),
      ...{ kit, mode, at: new Date().toISOString() },
      onOutcome: (outcome) => {
        if (outcome.ok) read++;
        watch.tell(outcome);
      },
    });
    round.stored();
    await alertOf(store, { tables: kit.tables, kit: () => kit });
    return { counts, asked: round.counts, read };
  } finally {
    watch.end();
  }
}

function paintRound({ counts, asked }: RoundResult): string {
  const { asked: all, unchanged, left } = asked;
  const rest = left > 0 ? `, ${left} left for a later round` : '';
  return `asked     ${count(all, 'address', 'addresses')}: ${unchanged} unchanged${rest}\n${paintCounts(counts)}`;
}

function printRound(result: RoundResult, values: OptionValues, around: Surroundings): void {
  const { rejected, ...numbers } = result.counts;
  const asJson = { ...result.asked, ...numbers, rejected: Object.fromEntries(rejected) };
  around.out(values['json'] === true ? `${JSON.stringify(asJson, null, 2)}\n` : paintRound(result));
}

function exitCode({ counts, asked, read }: RoundResult): ExitCode {
  if (counts.rejected.size + counts.failed === 0) return 0;
  return read + asked.unchanged === 0 ? 2 : 1;
}

/** Rounds until the person stops it, or one when no pause is given. The exit code is the last round's. */
async function watchRounds(watching: Watching, pauseMs: number | null, around: Surroundings): Promise<ExitCode> {
  const { signal } = watching.options;
  for (;;) {
    const result = await watchOnce(watching, around);
    printRound(result, watching.values, around);
    if (pauseMs !== null) await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    if (pauseMs === null || signal.aborted) return exitCode(result);
  }
}

async function watch(names: readonly string[], values: OptionValues, around: Surroundings): Promise<ExitCode> {
  const every = numberOption(values, 'every', 0, [1, 10_080]);
  const maxBytes = numberOption(values, 'max-mb', 20, [1, 500]) * MEGABYTE;
  const delayMs = numberOption(values, 'delay', 1, [0, 3600]) * SECOND;
  const mode = modeOf(values, 'precision');
  const folder = recordFolder(values, around);
  const fetch = fetchOptions(values, maxBytes, around);
  const stop = new AbortController();
  const { signal } = stop;
  const store = await openStore(folder);
  const archive = new PageArchive(folder, fetch.agent);
  try {
    const [visits, robots] = [new Visits(folder), new RobotsBook(fetch)];
    const options = { fetch, maxBytes, robots, visits, archive, delayMs, patienceMs, mostOfList, signal };
    void around.stopped().then(() => {
      stop.abort();
    });
    const watching = { names, values, mode, kit: loadKit(), store, options };
    return await watchRounds(watching, every === 0 ? null : every * MINUTE, around);
  } finally {
    archive.close();
    await store.close();
  }
}

const options: Readonly<Record<string, OptionHelp>> = {
  once: { type: 'boolean', help: 'one round and stop (this is what is done without --every)' },
  every: { type: 'string', help: 'minutes between two rounds; goes on until Ctrl+C' },
  delay: {
    type: 'string',
    help: 'seconds between two requests to a host, at least (1); its robots.txt may ask for more',
  },
  contact: { type: 'string', help: 'where hosts can reach you, sent with each request (else ENTENTE_CONTACT)' },
  'allow-private': { type: 'boolean', help: 'also fetch from this machine and private networks, at any port' },
  ...Object.fromEntries(Object.entries(inputOptions).filter(([name]) => name !== 'input')),
  ...recordOption,
  json: { type: 'boolean', help: 'print the counts as JSON' },
};

/** `entente watch`: fetches what feeds and lists name into the record. */
export const watchCommand: Command = {
  name: 'watch',
  summary: 'fetch what feeds, sitemaps and lists of addresses name into the record, politely',
  usage: 'FILES OR ADDRESSES... (feeds, OPML, sitemaps, lists of addresses, pages)',
  example: 'entente watch feeds.opml https://paper.example/rss --every 30 --contact mailto:desk@paper.example',
  options,
  async run(positionals, values, around): Promise<ExitCode> {
    if (positionals.length === 0)
      throw new UsageError('watch what? Name feeds, OPML files, sitemaps or lists of addresses');
    if (values['once'] === true && values['every'] !== undefined)
      throw new UsageError('--once and --every exclude each other');
    return watch(positionals, values, around);
  },
};
