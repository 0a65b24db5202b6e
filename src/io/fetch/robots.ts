import robots from 'robots-parser';
import type { Notice } from '../../base/schema/problem.ts';
import { fetchNotice } from './fetch-error.ts';
import type { FetchOptions, FetchOutcome } from './fetch-page.ts';
import { fetchPage } from './fetch-page.ts';

/** The package's types name a default export, which its one function is itself. */
const robotsParser = robots as unknown as typeof robots.default;

/** What a host wants of machines that read it. */
export interface RobotRules {
  /** Why an address is not to be fetched, or null. */
  readonly refusal: (url: URL) => Notice | null;
  /** Milliseconds that it wants between two requests, or null. */
  readonly delayMs: number | null;
}

/** The name that robots.txt calls us by. */
const robotName = 'Entente';
const keptMs = 86_400_000;
const retriedMs = 300_000;
const longestDelayMs = 3_600_000;
/** RFC 9309 asks for at least 500 KiB. */
const longestFile = 1_000_000;

const anything: RobotRules = { refusal: () => null, delayMs: null };

function rulesIn(address: string, text: string): RobotRules {
  const said = robotsParser(address, text);
  const delay = said.getCrawlDelay(robotName);
  const refusal = (url: URL): Notice | null =>
    said.isAllowed(url.href, robotName) === false
      ? fetchNotice('robots-forbids', url.href, 'The robots.txt of its host does not want it read by machines.')
      : null;
  const isDelay = delay !== undefined && Number.isFinite(delay) && delay > 0;
  return { refusal, delayMs: isDelay ? Math.min(delay * 1000, longestDelayMs) : null };
}

function nothing(say: (url: URL) => Notice): RobotRules {
  return { refusal: say, delayMs: null };
}

/** RFC 9309, 2.3.1: no file permits everything, a host that fails to answer permits nothing. */
function rulesOf(address: string, outcome: FetchOutcome): RobotRules {
  if (outcome.kind === 'page') return rulesIn(address, Buffer.from(outcome.page.bytes).toString('utf8'));
  if (outcome.kind === 'unchanged') return anything;
  const { notice, status } = outcome;
  if (status === 429 || (status !== null && status >= 500)) {
    const message = `The host does not give its robots.txt now (status ${status}), so that nothing is asked of it.`;
    return nothing((url) => fetchNotice('host-waits', url.href, message));
  }
  if (notice.code === 'too-large')
    return nothing((url) =>
      fetchNotice('robots-forbids', url.href, 'The robots.txt of its host is too long to be read.'),
    );
  const isSilent = notice.code === 'fetch-failed' || notice.code === 'fetch-timeout';
  return isSilent ? nothing((url) => ({ ...notice, place: url.href })) : anything;
}

/** Whether another answer may come in a while. */
function isPassing(outcome: FetchOutcome): boolean {
  if (outcome.kind !== 'failed') return false;
  return outcome.status === null || outcome.status === 429 || outcome.status >= 500;
}

interface Kept {
  readonly rules: Promise<RobotRules>;
  readonly until: number;
}

/** The robots.txt of hosts, each asked for once a day, after a failure again in five minutes. */
export class RobotsBook {
  readonly #options: FetchOptions;
  readonly #kept = new Map<string, Kept>();

  constructor({ agent, privateHosts = 'none', limits }: FetchOptions) {
    this.#options = { agent, privateHosts, limits: { ...limits, maxBytes: longestFile, maxRedirects: 5 } };
  }

  /** The rules of an address's host; `now` in milliseconds. */
  rulesFor({ origin }: URL, now: number): Promise<RobotRules> {
    const kept = this.#kept.get(origin);
    if (kept !== undefined && kept.until > now) return kept.rules;
    const address = `${origin}/robots.txt`;
    const outcome = fetchPage(address, this.#options);
    const rules = outcome.then((answer) => rulesOf(address, answer));
    this.#kept.set(origin, { rules, until: now + keptMs });
    void outcome.then((answer) => {
      if (isPassing(answer)) this.#kept.set(origin, { rules, until: now + retriedMs });
    });
    return rules;
  }
}
