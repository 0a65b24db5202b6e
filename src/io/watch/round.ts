import { setTimeout as sleep } from 'node:timers/promises';
import type { RawDocument } from '../../base/schema/article.ts';
import type { Notice, Rejected } from '../../base/schema/problem.ts';
import { fetchNotice } from '../fetch/fetch-error.ts';
import type { FetchedPage, FetchOutcome } from '../fetch/fetch-page.ts';
import { fetchPage } from '../fetch/fetch-page.ts';
import { unpacked } from '../fetch/unpacked.ts';
import { decodeBytes } from '../intake/charset.ts';
import type { Entry, Listing } from '../intake/feed/entry.ts';
import { documentOfEntry, entryOf } from '../intake/feed/entry.ts';
import { listingOf } from '../intake/feed/listing.ts';
import { feedsOfPage } from '../intake/feed/page-feeds.ts';
import { rejected } from '../intake/problems.ts';
import { documentOfPage } from './document-of-page.ts';
import { backOff, isDue, mostFails } from './due.ts';
import type { PageErrand } from './errand.ts';
import { digestOf, errandOf, owedErrand } from './errand.ts';
import { HostQueue } from './host-queue.ts';
import type { Flight, Landing } from './landing.ts';
import { isNamedByPerson, isPassing, isSilence } from './landing.ts';
import type { RoundCounts, RoundOptions } from './round-options.ts';
import type { WatchSource } from './sources.ts';
import type { Visit } from './visits.ts';
import { firstVisit } from './visits.ts';

type Given = AsyncGenerator<RawDocument | Rejected> | Generator<RawDocument | Rejected>;

/** Lists on the way from a source to a page: a list of feeds or an index of sitemaps, a feed, a page. */
const deepest = 4;
/** A host that sent us away so often in a round is left alone. */
const mostTries = 3;

/** Hosts that are asked at once; each is asked for one page at a time. */
const hostsAtOnce = 6;

/** Whether what a list names may be lists again: a list of feeds, an index of sitemaps. */
function namesLists(listing: Listing | null): boolean {
  return listing?.entries.some(({ leadsTo, body }) => leadsTo !== 'page' && body === null) === true;
}

/** One round over all sources: what is new or changed, page by page. Several hosts are asked at once, each for one page after the other. */
export class Round {
  readonly counts: RoundCounts = { asked: 0, unchanged: 0, left: 0 };
  readonly #options: RoundOptions;
  readonly #queue = new HostQueue<PageErrand>();
  readonly #seen = new Set<string>();
  /** Connections in a row that failed, by host. */
  readonly #silent = new Map<string, number>();
  /** Documents given since the journal was last written. */
  #given = 0;

  constructor(options: RoundOptions) {
    this.#options = options;
  }

  /** To be called when the record holds every document that was given. */
  stored(): void {
    this.#given = 0;
    this.#options.visits.commit();
  }

  /** Documents and refusals, as they come. A page is in the archive before its document is given. */
  async *run(sources: readonly WatchSource[]): AsyncGenerator<RawDocument | Rejected> {
    for (const { name, listing } of sources) yield* this.#give(this.#takeList(listing, name, 0));
    const flying = new Map<string, Flight>();
    this.#launch(flying);
    while (flying.size > 0) {
      const landing = await Promise.race(flying.values());
      if ('mistake' in landing) throw landing.mistake;
      yield* this.#give(this.#land(landing));
      if (this.#given === 0) this.#options.visits.commit();
      flying.delete(landing.errand.url.host);
      this.#launch(flying);
    }
    this.counts.left += this.#queue.size;
  }

  /** Sends out for the hosts that are not being asked, as many as may be at once. */
  #launch(flying: Map<string, Flight>): void {
    while (flying.size < hostsAtOnce && !this.#options.signal.aborted) {
      const next = this.#queue.take(new Set(flying.keys()));
      if (next === null) return;
      const flight = this.#fly(next.errand, next.readyAt).catch((mistake: unknown) => ({ mistake }));
      flying.set(next.errand.url.host, flight);
    }
  }

  async *#give(given: Given): AsyncGenerator<RawDocument | Rejected> {
    for await (const each of given) {
      if (!('notice' in each)) this.#given++;
      yield each;
    }
  }

  /** False when the person has asked to stop. */
  async #waitUntil(time: number, { url }: PageErrand): Promise<boolean> {
    const { signal, onAsk } = this.#options;
    if (signal.aborted) return false;
    onAsk(url.href, this.#queue.size);
    const isLong = this.#options.visits.hostUntil(url.host) - Date.now() > this.#options.patienceMs;
    const wait = isLong ? 0 : time - Date.now();
    if (wait > 0) await sleep(wait, undefined, { signal }).catch(() => undefined);
    return !(signal.aborted as boolean);
  }

  /** True when everything in the list was taken: not all of one that names more pages than a round takes. */
  *#takeList({ entries, faults }: Listing, list: string, depth: number): Generator<RawDocument | Rejected, boolean> {
    const [before, size] = [this.counts.left, this.#queue.size];
    for (const entry of entries) {
      if (entry.body !== null) yield* this.#takeText(entry);
      else {
        const errand = depth < deepest ? errandOf(entry, list, depth) : null;
        if (errand === null) yield documentOfEntry(entry);
        else if (this.#queue.size - size < this.#options.mostOfList) this.#add(errand);
        else this.counts.left++;
      }
    }
    this.#addOwed(list, depth);
    yield* faults;
    return faults.length === 0 && this.counts.left === before;
  }

  /** A text that a list carries is given when it is new or has changed; its page is not asked for. */
  *#takeText(entry: Entry): Generator<RawDocument | Rejected> {
    const key = entry.url ?? entry.place;
    const digest = digestOf(entry.body?.text ?? '');
    const visit = this.#options.visits.get(key) ?? firstVisit(key, Date.now());
    if (visit.digest === digest || this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#options.visits.put({ ...visit, digest, checked: Date.now(), owedBy: null, hint: null });
    yield documentOfEntry(entry);
  }

  #add(errand: PageErrand): void {
    const { url, named, stamp, list, hint } = errand;
    const { visits } = this.#options;
    const visit = visits.get(url.href);
    if (this.#seen.has(url.href)) return;
    this.#seen.add(url.href);
    if (!isDue(visit, { named, stamp }, Date.now())) return;
    this.#queue.rest(url.host, visits.hostUntil(url.host));
    this.#queue.add(errand);
    if (!named && visit?.owedBy == null)
      visits.put({ ...(visit ?? firstVisit(url.href, Date.now())), owedBy: list, hint });
  }

  #addOwed(list: string, depth: number): void {
    for (const visit of this.#options.visits.owedBy(list)) this.#add(owedErrand(visit, list, depth));
  }

  async #fly(errand: PageErrand, readyAt: number): Promise<Landing> {
    const { visits, patienceMs, maxBytes } = this.#options;
    if (!(await this.#waitUntil(readyAt, errand))) return { errand, outcome: { kind: 'stopped' } };
    const restMs = visits.hostUntil(errand.url.host) - Date.now();
    if (restMs > patienceMs) return { errand, outcome: { kind: 'rests', restMs } };
    const outcome = await this.#ask(errand);
    if (outcome.kind !== 'page') return { errand, outcome };
    return { errand, outcome: { ...outcome, page: await unpacked(outcome.page, maxBytes) } };
  }

  *#land({ errand, outcome }: Landing): Generator<RawDocument | Rejected> {
    const { host } = errand.url;
    if (outcome.kind === 'stopped') this.#queue.addFirst(errand);
    else if (outcome.kind === 'rests') yield* this.#leave(errand, outcome.restMs);
    else {
      this.#silent.set(host, isSilence(outcome) ? (this.#silent.get(host) ?? 0) + 1 : 0);
      if (outcome.kind === 'page') yield* this.#takePage(errand, outcome.page);
      else if (outcome.kind === 'unchanged') yield* this.#takeUnchanged(errand);
      else yield* this.#takeFailure(errand, outcome);
    }
  }

  async #ask({ url }: PageErrand): Promise<FetchOutcome> {
    const { fetch, visits, robots } = this.#options;
    const visit = visits.get(url.href);
    const { etag = null, lastModified = null, page = null } = visit ?? {};
    const validators = page === null ? null : { url: page, etag, lastModified };
    // The file is asked for before the clock of the page itself runs.
    await robots.rulesFor(url, Date.now());
    this.counts.asked++;
    const outcome = await fetchPage(url.href, { ...fetch, validators, admit: (next) => this.#admit(next) });
    await this.#letRest(url);
    return outcome;
  }

  /** Judges an address by its host's robots.txt, redirects included. */
  async #admit(url: URL): Promise<Notice | null> {
    await this.#letRest(url);
    return (await this.#options.robots.rulesFor(url, Date.now())).refusal(url);
  }

  async #letRest(url: URL): Promise<void> {
    const { robots, delayMs } = this.#options;
    const rules = await robots.rulesFor(url, Date.now());
    this.#queue.rest(url.host, Date.now() + Math.max(delayMs, rules.delayMs ?? 0));
  }

  #visitOf({ url, stamp }: PageErrand): Visit {
    const known = this.#options.visits.get(url.href) ?? firstVisit(url.href, Date.now());
    return { ...known, stamp, checked: Date.now(), fails: 0, until: 0, owedBy: null, hint: null };
  }

  *#takeUnchanged(errand: PageErrand): Generator<RawDocument | Rejected> {
    this.counts.unchanged++;
    this.#options.visits.put(this.#visitOf(errand));
    this.#addOwed(errand.url.href, errand.depth + 1);
    yield* [];
  }

  *#takePage(errand: PageErrand, page: FetchedPage): Generator<RawDocument | Rejected> {
    const { visits, archive, maxBytes } = this.#options;
    const { url, hint, depth } = errand;
    const digest = digestOf(page.bytes);
    const text = hint.leadsTo === 'page' ? '' : decodeBytes(page.bytes, page.charset).text;
    const feeds = isNamedByPerson(errand) ? feedsOfPage(text, page.url) : [];
    const { etag, lastModified } = page;
    // A page whose feeds are followed is asked for without conditions: it must be there to name them.
    const visit = { ...this.#visitOf(errand), page: feeds.length === 0 ? page.url : null, etag, lastModified };
    for (const feed of feeds) this.#addFeed(feed, errand);
    if (visits.get(url.href)?.digest === digest) {
      visits.put(visit);
      yield* this.#takeUnchanged(errand);
      return;
    }
    archive.keep(page.exchanges);
    const listing = listingOf(text, page.url);
    const isWhole = listing === null || (yield* this.#takeList(listing, url.href, depth + 1));
    // A list that was not taken whole, or that names lists, is asked for again without conditions: they change when it does not.
    visits.put(isWhole && !namesLists(listing) ? { ...visit, digest } : { ...visit, page: null, digest: null });
    if (listing !== null) return;
    if (hint.leadsTo === 'list') yield rejected('no-list', url.href, 'It is named as a list and is none.');
    else yield documentOfPage(page, { url: url.href, hint, maxBytes });
  }

  #addFeed(feed: string, { url, depth }: PageErrand): void {
    const errand = errandOf(entryOf(url.href, { url: feed, leadsTo: 'list' }), url.href, depth + 1);
    if (errand !== null) this.#add(errand);
  }

  *#takeFailure(errand: PageErrand, failure: Extract<FetchOutcome, { kind: 'failed' }>): Generator<Rejected> {
    const { notice, status, retryAfter } = failure;
    const { visits, patienceMs } = this.#options;
    const { url, tries } = errand;
    if (status === 429 || status === 503) {
      const rest = 1000 * (retryAfter ?? 5 * 2 ** tries);
      visits.put({ host: url.host, until: Date.now() + rest });
      this.#queue.rest(url.host, Date.now() + rest);
      if (rest > patienceMs || tries + 1 >= mostTries) yield* this.#leave(errand, rest);
      else this.#queue.addFirst({ ...errand, tries: tries + 1 });
      return;
    }
    this.#noteFailure(errand, isPassing(failure));
    yield { input: url.href, notice };
    if ((this.#silent.get(url.host) ?? 0) >= mostTries) yield* this.#leave(null, 0, url.host);
  }

  #noteFailure(errand: PageErrand, passing: boolean): void {
    const known = this.#options.visits.get(errand.url.href);
    const visit = this.#visitOf(errand);
    if (!passing) this.#options.visits.put(visit);
    else {
      const fails = (known?.fails ?? 0) + 1;
      const owed = fails < mostFails ? { owedBy: known?.owedBy ?? null, hint: known?.hint ?? null } : {};
      this.#options.visits.put({
        ...visit,
        stamp: known?.stamp ?? null,
        fails,
        until: visit.checked + backOff(fails),
        ...owed,
      });
    }
  }

  /** Leaves everything of a host for a later round; one notice says so. */
  *#leave(errand: PageErrand | null, restMs: number, host = errand?.url.host ?? ''): Generator<Rejected> {
    const left = [...(errand === null ? [] : [errand]), ...this.#queue.takeAll(host)];
    const [first] = left;
    if (first === undefined) return;
    this.counts.left += left.length;
    const why = restMs > 0 ? `asks to be left alone for ${Math.ceil(restMs / 1000)} s` : 'does not answer';
    const what = left.length === 1 ? 'an address is' : `${left.length} addresses are`;
    yield {
      input: first.url.href,
      notice: fetchNotice('host-waits', first.url.href, `The host ${why}; ${what} left for a later round.`),
    };
  }
}
