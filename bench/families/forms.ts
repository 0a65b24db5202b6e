import type { Made } from './generate.ts';
import { Chances } from './random.ts';

/** A statement that comes again every year with other numbers, names and days. */
interface Form {
  readonly id: string;
  readonly outlets: readonly string[];
  readonly title: string;
  readonly lines: readonly string[];
  readonly names: readonly string[];
}

// {Y} year, {N} ordinal-like number, {A} to {C} numbers, {P} a name of the list, {Q} another.
const forms: readonly Form[] = [
  {
    id: 'national-day',
    outlets: ['Foreign Ministry Bulletin'],
    title: 'Greetings on the national day of {P}',
    lines: [
      'The government congratulates the people of {P} on their national day, which they celebrate for the {N}th time this year.',
      'Ties between the two countries rest on mutual respect and on interests that they share, and they have grown steadily since embassies were opened.',
      'In {Y} trade reached {A} million dollars, and {B} students of {P} were enrolled at universities here.',
      'Our ministers met in {Q} in the spring and agreed to work more closely on health, farming and the protection of the seas.',
      'We look forward to another year of good neighbourly dealings and wish the people of {P} peace and prosperity.',
    ],
    names: [
      'Chile',
      'Ghana',
      'Portugal',
      'Mongolia',
      'Tunisia',
      'Norway',
      'Peru',
      'Jordan',
      'Malta',
      'Nepal',
      'Oman',
      'Fiji',
    ],
  },
  {
    id: 'drill',
    outlets: ['Central Bulletin', 'East Coast Herald', 'Peninsula News'],
    title: 'North condemns joint exercise of {Y}',
    lines: [
      'North Korea on Monday condemned the yearly exercise of South Korean and American troops as a rehearsal for invasion and warned of countermeasures.',
      'The drill, which began at dawn, brings together {A} South Korean and {B} American soldiers and lasts for {C} days.',
      'A statement carried by state media said that the peninsula was being driven to the brink of nuclear war by reckless provocations.',
      'Seoul and Washington say that the exercise is defensive and that Pyongyang was told of its dates in advance, as is done every year.',
      '{P}, a spokesman of the defence ministry in Seoul, said that no unusual movement of northern troops had been seen.',
      'The two Koreas are technically still at war, because the fighting of 1950 to 1953 ended in an armistice and not in a peace treaty.',
    ],
    names: [
      'Kim Min-seok',
      'Moon Sang-gyun',
      'Lee Jin-woo',
      'Park Dong-hyun',
      'Choi Hyun-soo',
      'Boo Seung-chan',
      'Jeon Ha-gyu',
      'Won Tae-jae',
      'Yoon Won-shik',
      'Nam Dae-yeon',
      'Han Seol',
      'Seo Yong',
    ],
  },
  {
    id: 'embargo-vote',
    outlets: ['Assembly Record', 'Antilles Voice', 'Hudson Examiner'],
    title: 'Assembly votes against Cuba embargo for the {N}th time',
    lines: [
      'The General Assembly of the United Nations called on the United States for the {N}th time on Wednesday to lift its embargo against Cuba.',
      '{A} countries voted for the resolution and {C} against it, while some others abstained or did not take part.',
      'Resolutions of the assembly do not bind anybody, but they carry political weight, and the debate has become a fixture of the autumn.',
      'Foreign Minister {P} said that the measure had cost his country {B} million dollars in the past year alone.',
      'The American delegate answered that Cuba should look to its own policies for the causes of its troubles and that food and medicine could be sold to it.',
      'The embargo was imposed after the revolution of 1959, when American property had been seized, and was tightened in 1992 and 1996.',
    ],
    names: [
      'Roberto Robaina',
      'Felipe Perez Roque',
      'Bruno Rodriguez',
      'Abelardo Moreno',
      'Rodolfo Reyes',
      'Pedro Nunez',
      'Oscar Leon',
      'Josefina Vidal',
      'Anayansi Camejo',
      'Gerardo Penalver',
      'Ana Teresita',
      'Carlos Cossio',
    ],
  },
  {
    id: 'remembrance',
    outlets: ['Kyushu Shimbun', 'Pacific Sentinel'],
    title: 'Nagasaki remembers the bomb, {N} years on',
    lines: [
      'A bell rang at two minutes past eleven on Sunday in Nagasaki, the moment when an American bomber dropped its atomic bomb on the city in 1945.',
      'Mayor {P} called on the government to sign the treaty that forbids nuclear weapons, and on all nuclear powers to disarm.',
      'Guests from {A} countries and the last survivors, whose average age is now {C}, laid white flowers before the statue of peace.',
      'The names of {B} people who died during the past year were added to the list that is kept in a stone chest beneath the monument.',
      'The prime minister repeated the three principles of not possessing, not producing and not admitting nuclear arms, but did not mention the treaty.',
      'Some 74,000 people had died by the end of that year, three days after Hiroshima had been destroyed in the same manner.',
    ],
    names: [
      'Motoshima',
      'Iccho Ito',
      'Tomihisa Taue',
      'Shiro Suzuki',
      'Hitoshi Motoi',
      'Kenji Sato',
      'Akira Mori',
      'Naoki Oda',
      'Jun Hara',
      'Sumi Kato',
      'Ryo Ueda',
      'Taro Kubo',
    ],
  },
  {
    id: 'travel-advice',
    outlets: ['Consular Notes'],
    title: 'Advice to travellers: {P}',
    lines: [
      'The foreign ministry advises its citizens to be careful when they travel to {P} and to avoid the districts near the border altogether.',
      'Demonstrations may turn violent without warning, and roads may be blocked for hours by police or by crowds.',
      'In the past year {A} citizens asked the embassy in {Q} for help, {C} of them after thefts in the capital.',
      'Visas are issued on arrival for {B} in the local currency and are valid for thirty days, and a passport must be valid for six months longer.',
      'Whoever stays longer than a week should leave an address with the consulate and keep copies of all papers.',
    ],
    names: [
      'Haiti',
      'Georgia',
      'Bolivia',
      'Lebanon',
      'Kenya',
      'Armenia',
      'Ecuador',
      'Togo',
      'Albania',
      'Laos',
      'Guinea',
      'Samoa',
    ],
  },
  {
    id: 'sanctions-renewal',
    outlets: ['Brussels Ledger', 'Council Gazette', 'Baltic Observer'],
    title: 'European Union prolongs measures, {Y}',
    lines: [
      'The Council of the European Union decided on Monday to prolong its restrictive measures over the annexation of Crimea for another twelve months.',
      'Investment in the peninsula, imports from it and calls of cruise ships at its ports remain forbidden for companies of the member states.',
      'The list of persons and bodies whose assets are frozen now has {A} names after {C} were taken off and {B} added since the spring.',
      'The Union does not recognise the annexation and goes on to condemn it as a breach of international law, a statement said.',
      '{P}, who speaks for the foreign policy chief, said that the decision had been taken without discussion and by all members.',
      'Moscow called the extension a mistake that harmed European farmers more than anybody else and said that its own embargo on food would stay.',
    ],
    names: [
      'Maja Kocijancic',
      'Peter Stano',
      'Nabila Massrali',
      'Catherine Ray',
      'Carlos Ruiz',
      'Anitta Hipper',
      'Anouar Anouni',
      'Michael Mann',
      'Lutz Gullner',
      'Ana Pisonero',
      'Eric Mamer',
      'Dana Spinant',
    ],
  },
];

const years = 12;

/** Every form in every year: articles that are alike and come from no common text. */
export function yearly(): readonly Made[] {
  return forms.flatMap((form) => Array.from({ length: years }, (_, n) => inYear(form, n)));
}

function inYear(form: Form, n: number): Made {
  const chances = new Chances(`${form.id} ${String(n)}`);
  const year = 2009 + n;
  const values: Readonly<Record<string, string>> = {
    Y: String(year),
    N: String(37 + n),
    P: form.names[n] ?? '',
    Q: form.names[(n + 5) % years] ?? '',
    ...{
      A: String(chances.between(120, 980)),
      B: String(chances.between(1200, 28000)),
      C: String(chances.between(8, 88)),
    },
  };
  const fill = (text: string): string => text.replaceAll(/\{(\w)\}/gu, (_, key: string) => values[key] ?? '');
  const dropped = chances.between(1, form.lines.length - 1);
  const paragraphs = form.lines.filter((_, place) => n % 3 > 0 || place !== dropped).map((line) => [fill(line)]);
  const id = `y-${form.id}-${String(n)}`;
  return {
    ...{ id, title: fill(form.title), paragraphs, outlet: form.outlets[n % form.outlets.length] ?? '' },
    ...{ city: null, agency: null, credit: null, furniture: chances.is(0.5) },
    day: `${String(year)}-0${String(chances.between(3, 9))}-1${String(chances.between(0, 9))}`,
    truth: { family: id, base: `form ${form.id}`, of: null, kinds: [], how: 'yearly' },
  };
}
