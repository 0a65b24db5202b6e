import { byCode } from './files.ts';
import type { TenureDraft } from './people-register.ts';

/** Where news calls the head of government the country's leader; elsewhere it is the head of state. */
const ledByGovernment: ReadonlySet<string> = new Set(
  (
    'ALB AND ATG AUS AUT BEL BGD BGR BHS BIH BLZ BRB CAN CUW CYM CZE DEU DMA DNK ESP EST ETH FIN FJI FRO GBR GEO GIB GRC GRD GRL HKG HRV ' +
    'HTI HUN IND IRL IRQ ISL ISR ITA JAM JPN KHM KNA KOS LBN LBY LCA LIE LSO LTU LUX LVA MAC MKD MLT MNE MNG MUS MYS NLD NOR ' +
    'NPL NZL PAK PNG POL PRI PRT SGP SLB SVK SVN SWE THA TLS TON TTO TUV VCT VUT WSM'
  ).split(' '),
);

/** More than one person at once holds these. */
const collective: ReadonlySet<string> = new Set(['AND', 'BIH', 'CHE', 'SMR']);

const post = (tenure: TenureDraft): string => `${tenure.of} ${tenure.role}`;
const start = (tenure: TenureDraft): string => tenure.since;

/** The last day of REIGN's data: what still ran then has no end in it. */
const reignEnd = '2021-03';

function overlapping(a: TenureDraft, b: TenureDraft): boolean {
  const [first, second] = a.since <= b.since ? [a, b] : [b, a];
  return first.until === '' || first.until.slice(0, 7) > second.since.slice(0, 7);
}

/** Drops what hand-kept rows cover: tenures of a post that run while a hand-kept one does. */
export function notCovered(tenures: readonly TenureDraft[], own: readonly TenureDraft[]): readonly TenureDraft[] {
  const posts = Map.groupBy(own, post);
  return tenures.filter((tenure) => !(posts.get(post(tenure)) ?? []).some((other) => overlapping(tenure, other)));
}

/**
 * Joins the tenures of several sources, the best dated first. A later source's tenure is dropped when the same person holds the
 * same post from the same year; when both still run, the earlier start is kept (a second term is no new tenure).
 */
export function joinSources(sources: readonly (readonly TenureDraft[])[]): readonly TenureDraft[] {
  const kept: TenureDraft[] = [];
  for (const tenure of sources.flat()) {
    const same = kept.filter((other) => post(other) === post(tenure) && other.person === tenure.person);
    const running = same.find((other) => other.until === '' && tenure.until === '');
    if (running && tenure.since !== '' && tenure.since < running.since.slice(0, tenure.since.length)) {
      kept[kept.indexOf(running)] = { ...running, since: tenure.since };
    } else if (!running && !same.some((other) => other.since.slice(0, 4) === tenure.since.slice(0, 4))) {
      kept.push(tenure);
    }
  }
  return kept;
}

/** Leaders since REIGN's end, taken from the heads of state or of government. */
export function leadersSince(heads: readonly TenureDraft[], reign: readonly TenureDraft[]): readonly TenureDraft[] {
  return heads
    .filter(({ of, role }) => role === (ledByGovernment.has(of) ? 'head-of-government' : 'head-of-state'))
    .filter(({ until }) => until === '' || until.slice(0, 7) > reignEnd.slice(0, until.length))
    .map((tenure) => ({ ...tenure, role: 'leader', since: earliest(tenure, reign) }));
}

/** When a tenure that REIGN also knows began: REIGN's month, or the head's own date when that is later or REIGN has none. */
function earliest(tenure: TenureDraft, reign: readonly TenureDraft[]): string {
  const same = reign.filter(({ person, of, until }) => person === tenure.person && of === tenure.of && until === '');
  const known = same.map(start).sort(byCode)[0];
  if (known !== undefined && tenure.since < reignEnd) return known;
  const led = reign.some(({ of }) => of === tenure.of);
  return led && tenure.since < reignEnd ? reignEnd : tenure.since;
}

/** Ends a tenure without end where the post's next holder began, and one that runs past that by the months of its source. */
export function closeTenures(tenures: readonly TenureDraft[]): readonly TenureDraft[] {
  const posts = Map.groupBy(tenures, post);
  const closed = [...posts.values()].flatMap((held) => {
    const first = held[0];
    if (first === undefined || first.role === 'other') return held;
    if (collective.has(first.of) && first.role !== 'leader') return held;
    const ordered = held.toSorted((a, b) => byCode(a.since, b.since));
    return ordered.map((tenure, index) => {
      const next = ordered.slice(index + 1).find((other) => other.since > tenure.since && other.person !== tenure.person);
      const ends = next !== undefined && (tenure.until === '' || tenure.until > next.since);
      return ends ? { ...tenure, until: next.since } : tenure;
    });
  });
  return closed.filter((tenure) => tenure.until === '' || tenure.until >= tenure.since);
}
