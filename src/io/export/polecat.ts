import { eventTypes, type EventType } from '../../base/schema/event-types.ts';
import type { Participant } from '../../base/schema/finding.ts';
import { cowOn } from '../../base/tables/state-codes.ts';
import type { Tables } from '../../base/tables/tables.ts';
import type { ToldHappening, ToldReport } from '../query/told-types.ts';
import { bestOf, fitsFlatTables, isAnnounced } from './announced.ts';
import { type Format, linesOf } from './format.ts';
import { type Cell, tsvLine } from './tsv.ts';

const unknown = 'None';

const party = (role: string): readonly string[] => [
  ...[`${role} Name`, `${role} Country`, `${role} COW`, `Primary ${role} Sector`, `${role} Sectors`],
  ...[`${role} Title`, `${role} Name Raw`, `Wikipedia ${role} ID`],
];

/** POLECAT's forty columns. */
export const polecatColumns: readonly string[] = [
  ...['Event ID', 'Event Date', 'Event Type', 'Event Mode', 'Intensity', 'Quad Code', 'Contexts'],
  ...party('Actor'),
  ...party('Recipient'),
  ...['Placename', 'City', 'District', 'Province', 'Country', 'Latitude', 'Longitude', 'GeoNames ID'],
  ...['Raw Placename', 'Feature Type', 'Source', 'Publication Date', 'Story People', 'Story Organizations'],
  ...['Story Locations', 'Language', 'Version'],
];

/** POLECAT's table: PLOVER's sixteen types only, one row a happening, `None` for what is not known. */
export const polecat: Format = {
  name: 'polecat',
  summary: 'POLECAT table (40 columns, tab-separated), one row a happening',
  files: [
    {
      name: 'entente.polecat.txt',
      async *write({ happenings, tables }) {
        yield `${tsvLine(polecatColumns)}\n`;
        yield* linesOf(happenings(), (happening) => polecatLine(happening, tables));
      },
    },
  ],
};

/** A happening as a line; none for statements and appeals, which PLOVER does not have, and for announcements that are no promise. */
function polecatLine(happening: ToldHappening, tables: Tables): readonly string[] {
  const best = bestOf(happening);
  if (best === null || eventTypes[happening.type].extension || !fitsFlatTables(happening)) return [];
  const day = happening.precision === 'day' ? happening.date : null;
  const cells = [
    ...[happening.id, day, ...typeCells(happening, best)],
    ...partyCells(best.mention.sources, { day, tables }),
    ...partyCells(best.mention.targets, { day, tables }),
    ...placeCells(best, tables),
    ...storyCells(best),
  ];
  return [tsvLine(cells, unknown)];
}

/** PLOVER codes a promise as AGREE, whatever is promised. */
function typeCells(happening: ToldHappening, { mention }: ToldReport): readonly Cell[] {
  const type: EventType = isAnnounced(happening) ? 'AGREE' : happening.type;
  const { score, quad } = eventTypes[type];
  const mode = type === mention.type ? mention.mode : null;
  return [type, mode, score, quad.replace('-', ' ').toUpperCase(), joined(mention.contexts)];
}

interface Look {
  readonly day: string | null;
  readonly tables: Tables;
}

/** Name, country, COW, primary sector, sectors, title, raw name and Wikipedia id; lists in the order of the words. */
function partyCells(party: readonly Participant[], { day, tables }: Look): readonly Cell[] {
  const names = party.map(({ actor, text }) => (actor === null ? text : (tables.actor(actor)?.name ?? text)));
  const countries = party.map(({ country }) => country ?? unknown);
  const sectors = party.flatMap(({ sector }) => sector ?? []);
  const cows = party.map(({ country }) => String(cowOf(country, { day, tables }) ?? unknown));
  const lists = [joined(names), joined(countries), joined(cows), sectors[0] ?? null, joined([...new Set(sectors)])];
  return [...lists, null, joined(party.map(({ text }) => text)), null];
}

function cowOf(country: string | null, { day, tables }: Look): number | null {
  const codes = country === null ? null : tables.stateCodes(country);
  return codes === null ? null : cowOn(codes, day);
}

/** Only a town has a point; a country's middle would look like one. */
function placeCells({ mention, line }: ToldReport, tables: Tables): readonly Cell[] {
  const { place } = mention;
  if (place === null) return Array<Cell>(10).fill(null);
  const isCountry = place.country !== null && tables.actor(place.country)?.name === place.name;
  const found = isCountry
    ? undefined
    : line.places.find(({ name, country }) => name === place.name && country === place.country);
  const town = isCountry ? null : place.name;
  const point = [found?.lat ?? null, found?.lon ?? null, found?.geonameid ?? null];
  return [place.name, town, null, null, place.country, ...point, place.name, null];
}

function storyCells({ line, article }: ToldReport): readonly Cell[] {
  const named = (type: string): string | null =>
    joined([
      ...new Set(
        line.entities.filter((each) => each.type === type).map(({ start, end }) => line.text.slice(start, end)),
      ),
    ]);
  const stories = [named('person'), named('organization'), named('place')];
  return [
    article.outlet,
    article.published?.value.slice(0, 10) ?? null,
    ...stories,
    line.language,
    `entente ${line.kit}`,
  ];
}

function joined(list: readonly string[]): string | null {
  return list.length === 0 ? null : list.join('; ');
}
