import { linkPending } from '../../src/linking/link-pending.ts';
import { openStore } from '../../src/io/store/open.ts';
import type { Store } from '../../src/io/store/store.ts';
import type { RecordLine } from '../../src/base/schema/record.ts';
import { loadTables } from '../../src/kit.ts';
import { archive } from '../contract/archive.ts';
import { makeLine } from '../contract/lines.ts';

const seoul =
  '🇰🇷 한국 소식: On 19 June 2024 South Korea signed a grain accord with Romania in Seoul. Seoul said North Korea would attack Japan.';

/** A place on a line's first event, as the reader gives it: the town and its row among the places. */
function inTown(line: RecordLine, name: string, country: string): RecordLine {
  const start = line.text.indexOf(name);
  const place = { start, end: start + name.length, name, use: 'name' as const, country };
  const events = line.events.map((event, at) =>
    at === 0 ? { ...event, place: { name, country }, confidence: 0.87 } : event,
  );
  return { ...line, events, places: [{ ...place, lat: 37.57, lon: 126.98, geonameid: 1_835_848 }] };
}

/** Lines that hold what export formats stumble over: emoji before the words, tabs and tags in a title, an unknown day, announcements. */
const lines: readonly RecordLine[] = [
  inTown(
    makeLine({
      ...{ id: 'a-seoul', text: seoul, url: 'https://han.example/1', outlet: 'Han Daily' },
      ...{ published: '2024-06-20', title: 'Accord\t<b>signed</b> "today", 합의' },
      entities: [{ words: 'South Korea', actor: 'KOR' }],
      statements: [{ source: 'Seoul', cue: 'said', content: 'North Korea would attack Japan', speaker: 'KOR' }],
      events: [
        {
          ...{ type: 'AGREE', trigger: 'signed', date: '2024-06-19' },
          sources: [
            { words: 'South Korea', actor: 'KOR' },
            { words: 'Romania', actor: 'ROU' },
          ],
        },
        {
          ...{ type: 'ASSAULT', trigger: 'attack', modality: 'future', statement: 0 },
          sources: [{ words: 'North Korea', actor: 'PRK' }],
          targets: [{ words: 'Japan', actor: 'JPN' }],
        },
      ],
    }),
    'Seoul',
    'KOR',
  ),
  makeLine({
    ...{ id: 'b-visit', text: 'Chad will visit Niger. Chad said that Niger was a friend.', outlet: 'Sahel Post' },
    published: '1999-03',
    events: [
      {
        ...{ type: 'CONSULT', trigger: 'visit', modality: 'future', date: '1999-04' },
        sources: [{ words: 'Chad', actor: 'TCD' }],
        targets: [{ words: 'Niger', actor: 'NER' }],
      },
      {
        ...{ type: 'STATEMENT', trigger: 'said' },
        sources: [{ words: 'Chad', actor: 'TCD' }],
        targets: [{ words: 'Niger', actor: 'NER' }],
      },
    ],
  }),
];

/** A title that would break a careless page, table or citation: script tags, quotes, bidi controls, braces, control characters. */
const hostileTitle =
  '=HYPERLINK("x"), <script>alert(1)</script> & {50% \\ "off"} \u202Eevil\u202C ]]> 😀\u0007\n\u2028second line';

const hostile: RecordLine = {
  ...makeLine({
    ...{ id: 'y:odd/id "1"', outlet: 'Ünïcode & Söhne; "Ltd", ä', published: '2021-02-03' },
    url: 'https://odd.example/a?b=1&c={2}%20"3"',
    title: hostileTitle,
    text: 'Peru said that "it, too," would <b>recall</b> 😀 its envoy\tfrom Chile {soon}. Chile denied it.',
    entities: [{ words: 'Chile', actor: 'CHL' }],
    statements: [
      { source: 'Peru', cue: 'said', content: '"it, too," would <b>recall</b> 😀 its envoy', speaker: 'PER' },
      { source: 'Chile', cue: 'denied', content: 'it', speaker: 'CHL' },
    ],
    events: [
      {
        ...{ type: 'SANCTION', trigger: 'recall', modality: 'future', date: '2021-02', statement: 0 },
        sources: [{ words: 'Peru', actor: 'PER' }],
        targets: [{ words: 'Chile', actor: 'CHL' }],
      },
    ],
    claims: [
      {
        ...{ statement: 0, stance: 'asserts', about: 0 },
        number: { words: '😀', value: 1.5, unit: 'envoys, "or so"' },
      },
      { statement: 1, stance: 'denies', about: 0 },
    ],
  }),
  bylines: ['José María {Ñuñez} and Sons', 'O’Brien & Co'],
};

async function recordOf(folder: string, taken: readonly RecordLine[]): Promise<Store> {
  const store = await openStore(folder);
  await store.putActors(loadTables().actors);
  await store.addArticles(taken);
  await linkPending(store, { at: null });
  return store;
}

/** A small record to export, made anew in a folder. */
export function exportRecord(folder: string): Promise<Store> {
  return recordOf(folder, lines);
}

/** A record with copies, a version, claims and their denial, commitments and whatever a careless writer stumbles over. */
export function fullRecord(folder: string): Promise<Store> {
  const [first] = archive();
  if (first === undefined) throw new RangeError('the archive is empty');
  const changed = { ...first, text: `${first.text}\nCorrected on Friday.` };
  return recordOf(folder, [...archive(), changed, ...lines, hostile]);
}

/** A record with nothing in it. */
export function emptyRecord(folder: string): Promise<Store> {
  return recordOf(folder, []);
}
