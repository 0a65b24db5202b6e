import { saysNo } from '../../base/lang/en/says-no.ts';
import type { Quantity } from '../../base/schema/finding.ts';
import type { Evidence } from '../../base/schema/evidence.ts';
import { partyOf } from '../../base/schema/record.ts';
import type { Span } from '../../base/schema/span.ts';
import { fromJson } from '../store/json.ts';
import { spanOf } from '../store/rows/claim-rows.ts';
import type { Store } from '../store/store.ts';
import { allEvidence, evidenceIn, maybeActor, namerOf, sentenceAround, sourceIn, sourcesOf } from './refs.ts';
import type { Namer, Source, Sources } from './refs.ts';
import type { ActorRef, ClaimEntry, ClaimQuantity } from './types.ts';

/** A claim as an entry, with what a list of claims is made from. */
export interface LocatedClaim {
  readonly entry: ClaimEntry;
  /** The words that say what is claimed. */
  readonly about: Evidence;
  /** The state of who speaks, or the speaker without one; null when nobody is known. */
  readonly party: ActorRef | null;
  /** Agency or family its article goes back to. */
  readonly origin: string;
  /** Digest of the words of what is said. */
  readonly words: string;
  /** The event that it is about, or null. */
  readonly event: string | null;
}

type Row = Awaited<ReturnType<typeof claimRows>>[number];
type SpanRow = Awaited<ReturnType<typeof spanRows>>[number];

/** Claims by id, earliest publication first; unknown ids are left out. */
export async function claimEntries(store: Store, ids: readonly string[]): Promise<readonly LocatedClaim[]> {
  const found = await claimRows(store, ids);
  const sources = await sourcesOf(
    store,
    found.map((row) => row.article),
  );
  const rows = inOrder(found, sources);
  const spans = Map.groupBy(
    await spanRows(
      store,
      rows.map((row) => row.attribution),
    ),
    (row) => row.attribution,
  );
  const joint = Map.groupBy(await jointOf(store, rows), (row) => row.attribution);
  const speakers = [
    ...rows.flatMap((row) => [row.speaker, row.speaker_country]),
    ...[...joint.values()].flat().map((row) => row.actor),
  ];
  const name = await namerOf(store, speakers);
  return rows.map((row) => {
    const own = (spans.get(row.attribution) ?? []).filter((span) => span.article === row.article);
    const others = (joint.get(row.attribution) ?? []).filter((other) => other.article === row.article);
    const jointly = others.map(({ actor }) => name(actor));
    return located(row, own, { source: sourceIn(sources, row.article), name, jointly });
  });
}

function inOrder(rows: readonly Row[], sources: Sources): readonly Row[] {
  const keyed = rows.map((row) => {
    const day = sourceIn(sources, row.article).ref.published?.value ?? '~';
    return { row, key: `${day} ${row.article} ${String(row.n).padStart(6, '0')}` };
  });
  return keyed.sort((x, y) => (x.key < y.key ? -1 : 1)).map(({ row }) => row);
}

async function claimRows(store: Store, ids: readonly string[]) {
  return store.db
    .selectFrom('claims as c')
    .innerJoin('attributions as s', (join) =>
      join.onRef('s.article', '=', 'c.article').onRef('s.id', '=', 'c.attribution'),
    )
    .leftJoin('events as e', (join) => join.onRef('e.article', '=', 'c.article').onRef('e.id', '=', 'c.about'))
    .selectAll('c')
    .select(['s.speaker', 's.speaker_country', 's.words', 'e.sentence_start', 'e.sentence_end'])
    .where('c.id', 'in', ids)
    .execute();
}

async function spanRows(store: Store, attributions: readonly string[]) {
  return store.db
    .selectFrom('attributions as s')
    .innerJoin('attribution_spans as w', (join) =>
      join.onRef('w.article', '=', 's.article').onRef('w.attribution', '=', 's.id'),
    )
    .selectAll('w')
    .where('s.id', 'in', attributions)
    .orderBy('w.n')
    .execute();
}

/** Who makes claims together with their speakers. */
async function jointOf(store: Store, rows: readonly Row[]) {
  const ids = rows.map((row) => row.attribution);
  return store.db.selectFrom('joint_speakers').selectAll().where('attribution', 'in', ids).orderBy('n').execute();
}

interface Context {
  readonly source: Source;
  readonly name: Namer;
  readonly jointly: readonly ActorRef[];
}

function located(row: Row, spans: readonly SpanRow[], { source, name, jointly }: Context): LocatedClaim {
  const content = allEvidence(
    source,
    spans.filter((span) => span.role === 'content'),
  );
  const said = spans.find((span) => span.role === 'source');
  const about = spanOf(row.about_start, row.about_end);
  const cue = spans.filter((span) => span.role === 'cue').map((span) => evidenceIn(source, span));
  const no = saysNo({ stance: row.stance, cue: cue.map(quoteOf), content: content.map(quoteOf) });
  const sentence = sentenceAround(source, about === null ? spans : [about]);
  const event = spanOf(row.sentence_start, row.sentence_end);
  return {
    entry: {
      ...{
        id: row.id,
        stance: row.stance,
        saysNo: no,
        answers: row.answers,
        by: maybeActor(name, row.speaker),
        jointly,
      },
      ...{ content, sentence },
      source: said === undefined ? null : evidenceIn(source, said),
      quantities: fromJson(row.quantities_json).map((quantity) => claimQuantity(quantity, source)),
      article: source.ref,
      family: source.family,
    },
    about: aboutEvidence(source, about, content[0] ?? (event === null ? sentence : evidenceIn(source, event))),
    party: maybeActor(name, partyOf({ country: row.speaker_country, actor: row.speaker })),
    ...{ origin: source.origin, words: row.words, event: row.about },
  };
}

function quoteOf({ quote }: Evidence): string {
  return quote;
}

function aboutEvidence(source: Source, about: Span | null, otherwise: Evidence): Evidence {
  return about === null || about.start === about.end ? otherwise : evidenceIn(source, about);
}

function claimQuantity({ start, end, ...quantity }: Quantity, source: Source): ClaimQuantity {
  return { ...quantity, evidence: evidenceIn(source, { start, end }) };
}
