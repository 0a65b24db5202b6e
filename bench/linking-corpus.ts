import type { RecordLine } from '../src/base/schema/record.ts';
import { makeLine } from '../test/contract/lines.ts';
import type { ActorPlan, EventPlan, LinePlan } from '../test/contract/lines.ts';
import { pick, randomOf } from '../test/support/crowd.ts';

// A stream of made-up news, a hundred articles a day from 2001 on, as lines of a record: some states are in the news more than others, a story is
// told by several outlets in their own words, some print another's text, every outlet has its own formula at the end.

const articlesADay = 100;
const storiesADay = 40;
const firstDay = Date.UTC(2001, 0, 1);
const dayMilliseconds = 86_400_000;

const states =
  `Angola AGO,Argentina ARG,Armenia ARM,Australia AUS,Austria AUT,Bangladesh BGD,Bolivia BOL,Botswana BWA,Brazil BRA,Bulgaria BGR,
Cambodia KHM,Canada CAN,Chile CHL,Colombia COL,Croatia HRV,Cuba CUB,Denmark DNK,Ecuador ECU,Egypt EGY,Estonia EST,Ethiopia ETH,Finland FIN,
France FRA,Georgia GEO,Germany DEU,Ghana GHA,Greece GRC,Hungary HUN,Iceland ISL,India IND,Indonesia IDN,Ireland IRL,Italy ITA,Japan JPN,
Jordan JOR,Kenya KEN,Laos LAO,Latvia LVA,Malaysia MYS,Mexico MEX,Mongolia MNG,Morocco MAR,Nepal NPL,Nigeria NGA,Norway NOR,Oman OMN,
Pakistan PAK,Panama PAN,Peru PER,Poland POL,Portugal PRT,Romania ROU,Senegal SEN,Serbia SRB,Spain ESP,Sweden SWE,Thailand THA,Tunisia TUN,
Uganda UGA,Uruguay URY,Vietnam VNM,Zambia ZMB`
    .split(/,\s*/u)
    .map((entry): ActorPlan => {
      const [words = '', actor = ''] = entry.split(' ');
      return { words, actor };
    });

const persons =
  `Adler Benitez Castro Dumont Eriksen Farouk Gallo Haddad Ivanova Jansen Kimani Lindqvist Moreau Nakata Okafor Petrova Quiroga
Rahman Sato Tadesse Uribe Varga Weber Xavier Yilmaz Zeman`.split(/\s+/u);
const firstNames =
  `Ada Boris Carmen Dario Elena Felipe Greta Hassan Irina Jorge Karin Leila Marek Nadia Omar Paulo`.split(' ');
const offices = ['President', 'Foreign Minister'];
const nouns =
  `bridge harbour tariff pipeline visa railway fishery satellite vaccine dam border airport loan refinery quota ferry museum
tunnel reservoir pension archive orchard laboratory railcar turbine glacier barracks runway telescope granary`.split(
    /\s+/u,
  );
const verbs =
  `inspected measured postponed financed disputed repaired surveyed licensed auctioned rebuilt audited insured mapped leased
dredged widened dismantled painted flooded counted`.split(/\s+/u);
const kinds =
  `wooden northern joint costly disused coastal medieval provincial solar frozen private temporary rural electric hollow
narrow floating sunken distant marble`.split(/\s+/u);
const goods = ['rifles', 'mortars', 'wheat', 'fuel', 'vaccines', 'tanks'];
const outlets = Array.from({ length: 60 }, (_, n) => `Daily ${nouns[n % nouns.length] ?? ''} ${String(n)}`);

/** A list in which the first are picked most. */
function weighted<T>(random: () => number, list: readonly T[]): T {
  return pick(() => random() ** 2, list);
}

/** Who holds an office of a state, always the same: some are named in every eighth article. */
function holderOf(state: ActorPlan, office: number): string {
  const n = states.indexOf(state) * offices.length + office;
  return `${firstNames[n % firstNames.length] ?? ''} ${persons[(n * 7) % persons.length] ?? ''}`;
}

interface Story {
  readonly a: ActorPlan;
  readonly b: ActorPlan;
  readonly type: 'AGREE' | 'CONSULT' | 'AID';
  readonly ware: string;
  readonly people: readonly string[];
  readonly sums: readonly number[];
}

function storyOf(day: number, n: number): Story {
  const random = randomOf(day * 1000 + n);
  const a = weighted(random, states);
  const b = weighted(
    random,
    states.filter((state) => state !== a),
  );
  return {
    ...{ a, b, ware: pick(random, goods), type: pick(random, ['AGREE', 'CONSULT', 'AID'] as const) },
    people: Array.from({ length: 4 }, () => pick(random, persons)),
    sums: Array.from({ length: 5 }, () => 10 + Math.floor(random() * 9000)),
  };
}

const doings = {
  AGREE: ['signed', 'a paper on customs'],
  CONSULT: ['met', 'for a day of talks'],
  AID: ['', ''],
} as const;

function sentenceOf(random: () => number, { people, sums }: Story): string {
  const thing = (): string => `${pick(random, kinds)} ${pick(random, nouns)}`;
  const who = pick(random, people);
  return pick(random, [
    `The ${thing()} near the ${thing()} was ${pick(random, verbs)} by ${who} for ${String(pick(random, sums))} crowns.`,
    `Engineers ${pick(random, verbs)} a ${thing()} while ${who} and ${pick(random, people)} ${pick(random, verbs)} the ${thing()}.`,
    `About ${String(pick(random, sums))} people saw how the ${thing()} and its ${thing()} were ${pick(random, verbs)} that week.`,
    `Neither the ${thing()} nor the ${thing()} had been ${pick(random, verbs)} since ${who} left the ${thing()}.`,
  ]);
}

function planOf(n: number): LinePlan {
  const random = randomOf(n + 1);
  const day = Math.floor(n / articlesADay);
  const story = storyOf(day, Math.floor(random() * storiesADay));
  const { a, b, type, ware } = story;
  const date = new Date(firstDay + day * dayMilliseconds).toISOString().slice(0, 10);
  const outlet = pick(random, outlets);
  const sent = `${a.words} had sent ${ware} to ${b.words}`;
  const [verb, what] = doings[type];
  const lead =
    type === 'AID'
      ? `Minister ${story.people[0] ?? ''} spoke of ${ware} on ${date}.`
      : `${a.words} and ${b.words} ${verb} ${what} on ${date}.`;
  const heads = [a, b].map((state, n) => `${state.words} ${offices[n] ?? ''} ${holderOf(state, n)}`);
  const body = Array.from({ length: 12 }, () => sentenceOf(random, story));
  const formula = `${outlet} takes letters from readers about this and other stories until Friday noon of every week.`;
  const told: EventPlan = { type, trigger: verb, sources: [a, b], date: random() < 0.1 ? date.slice(0, 7) : date };
  const aid: EventPlan = { type: 'AID', trigger: `sent ${ware}`, sources: [a], targets: [b], statement: 0 };
  const says = random() < 0.4 || type === 'AID';
  return {
    id: `news-${String(n).padStart(6, '0')}`,
    text: [
      lead,
      `${heads.join(' and ')} saw to it.`,
      ...(says ? [`The embassy said that ${sent}.`] : []),
      ...body,
      formula,
    ].join('\n'),
    ...{ outlet, published: date, title: `${a.words} and ${b.words}, ${String(n)}` },
    events: [...(type === 'AID' ? [] : [told]), ...(says ? [aid] : [])],
    ...(says && {
      statements: [{ source: 'The embassy', cue: 'said', content: sent, speaker: a.actor }],
      claims: [
        { statement: 0, stance: random() < 0.5 ? ('asserts' as const) : 'denies', about: type === 'AID' ? 0 : 1 },
      ],
    }),
  };
}

/** A line with the holders of offices whom its second sentence names. */
function withHolders(line: RecordLine): RecordLine {
  const named = new RegExp(`(\\w+) (${offices.join('|')}) (\\w+ \\w+)`, 'gu');
  const [first = '', second = ''] = line.text.split('\n');
  const entities = [...second.matchAll(named)].flatMap(({ index, 1: words = '', 2: office = '', 3: name = '' }) => {
    const start = first.length + 1 + index;
    const [behind, last] = [start + words.length + 1, start + words.length + office.length + 2];
    const actor = states.find((state) => state.words === words)?.actor ?? null;
    return [
      { type: 'nationality' as const, start, end: start + words.length, actor },
      { type: 'office' as const, start: behind, end: behind + office.length, actor: null },
      { type: 'person' as const, start: last, end: last + name.length, actor: null },
    ];
  });
  return { ...line, entities: [...line.entities, ...entities] };
}

/** Article `n` of the stream, always the same. One in five prints the text of one of the hundred before it, with a cut. */
export function articleAt(n: number): RecordLine {
  const random = randomOf(n + 7_000_000);
  const plan = planOf(n);
  if (n < articlesADay || random() >= 0.2) return withHolders(makeLine(plan));
  const from = planOf(n - 1 - Math.floor(random() * (articlesADay - 1)));
  const { id, outlet, published, title } = plan;
  const lines = from.text.split('\n');
  const text = [...lines.slice(0, -2), formulaOf(outlet)].join('\n');
  return withHolders(makeLine({ ...from, ...{ id, outlet, published, title }, text } as LinePlan));
}

function formulaOf(outlet = ''): string {
  return `Printed in ${outlet} by an arrangement between the two papers that runs until the end of the year.`;
}
