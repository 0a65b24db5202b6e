/** A thing that one paper calls by one word and another by another: who denies "weapons" may answer one who said "shells". */
export interface ConceptRow {
  readonly concept: string;
  /** Whether it is something done, not what it is done with: what is denied must not be another deed. */
  readonly deed: boolean;
  /** Whether it is done so often that it tells no matter from another. */
  readonly common?: boolean;
  readonly words: string;
  /** A sentence with such a word. */
  readonly example: string;
  /** A sentence that has none. */
  readonly counter: string;
}

/** Concepts by which a denial and what it denies are compared. */
export const concepts: readonly ConceptRow[] = [
  {
    concept: 'arms',
    deed: false,
    words: `weapon weaponry arms ammunition munition shell rocket missile artillery drone bullet gun rifle torpedo howitzer mortar tank
      warhead mine bomb explosive armament mig jet helicopter warplane`,
    example: 'Somalia received rifles from its neighbour.',
    counter: 'Somalia received grain from its neighbour.',
  },
  {
    concept: 'supply',
    deed: true,
    common: true,
    words: `supply supplying supplied send sending sent ship shipping shipped shipment deliver delivery export sell selling sold sale give
      giving gave provide transfer arm arming receive fund finance pay paid smuggle`,
    example: 'Bulgaria sold the cargo in 1986.',
    counter: 'Bulgaria inspected the cargo in 1986.',
  },
  {
    concept: 'attack',
    deed: true,
    common: true,
    words: `attack bomb bombing bombardment shell shelling fire firing strike striking struck hit shoot shooting shot sink sinking sank raid
      assault massacre kill killing murder launch drop explosion destroy destroyed planting`,
    example: 'Gunboats shelled the harbour at dawn.',
    counter: 'Gunboats visited the harbour at dawn.',
  },
  {
    concept: 'poison',
    deed: false,
    words: 'chemical nerve gas sarin poison poisoning toxic novichok chlorine anthrax biological germ mustard',
    example: 'The inspectors looked for mustard shells.',
    counter: 'The inspectors looked for a hotel.',
  },
  {
    concept: 'troops',
    deed: false,
    words:
      'soldier troop serviceman servicemen fighter mercenary battalion brigade contingent army force militant gunman gunmen',
    example: 'Two battalions stood near the river in 1977.',
    counter: 'Two farmers stood near the river in 1977.',
  },
  {
    concept: 'spying',
    deed: true,
    words: 'spy spying espionage surveillance reconnaissance eavesdrop wiretap',
    example: 'The clerk was held for espionage.',
    counter: 'The clerk was held for theft.',
  },
  {
    concept: 'hacking',
    deed: true,
    words: 'hack hacking hacked hacker cyberattack cyber intrusion malware',
    example: 'Malware stopped the pumps.',
    counter: 'A flood stopped the pumps.',
  },
  {
    concept: 'crossing',
    deed: true,
    common: true,
    words:
      'cross crossing crossed enter entering entered violate violating intrude incursion trespass airspace land landed',
    example: 'The patrol entered the valley.',
    counter: 'The patrol left the valley.',
  },
  {
    concept: 'prison',
    deed: true,
    words: 'camp detain detention jail imprison internment prisoner torture',
    example: 'The teachers were detained in 1991.',
    counter: 'The teachers were paid in 1991.',
  },
  {
    concept: 'nuclear',
    deed: false,
    words: 'nuclear uranium plutonium enrich enrichment reactor centrifuge atomic',
    example: 'A centrifuge was found in a barn.',
    counter: 'A tractor was found in a barn.',
  },
  {
    concept: 'money',
    deed: false,
    words: 'money dollar dollars euro fund cash bribe payment loan',
    example: 'The envoy carried cash.',
    counter: 'The envoy carried letters.',
  },
  {
    concept: 'use',
    deed: true,
    common: true,
    words: 'use using used unleash unleashed employ employed drop dropped dropping apply',
    example: 'Herdsmen used flares against the wolves.',
    counter: 'Herdsmen stored flares against the wolves.',
  },
  {
    concept: 'shelter',
    deed: true,
    words: 'shelter sheltering harbour harbouring harbor hide hiding haven refuge',
    example: 'The village gave refuge to the deserters.',
    counter: 'The village gave bread to the deserters.',
  },
  {
    concept: 'aircraft',
    deed: false,
    words: 'airliner aircraft plane jet flight airplane balloon warplane helicopter',
    example: 'The aircraft crossed the strait.',
    counter: 'The ferry crossed the strait.',
  },
  {
    concept: 'ship',
    deed: false,
    words: 'ship warship vessel boat tanker corvette frigate destroyer trawler submarine',
    example: 'A trawler was seen near the cape.',
    counter: 'A whale was seen near the cape.',
  },
];

/** Words that point to what somebody else said, and judge it: they tell nothing of the matter. */
export const pointingWords: readonly string[] =
  `accusation allegation charge claim report story rumour rumor assertion statement suggestion matter baseless groundless false untrue unfounded
  fabrication fabricated lie nonsense absurd invention propaganda slander deliberate attempt part role responsibility responsible existence involvement any so-called reporting news media
  country government accuse accused presence alleged planning having plan knew nothing proof evidence`
    .trim()
    .split(/\s+/u);

/** Before or inside what is not asserted to be: what would, could, should or must be, or is not. */
export const unrealWords: readonly string[] = [
  'would',
  'could',
  'should',
  'must',
  'might',
  'may',
  'will',
  'shall',
  'can',
  'not',
  'never',
  'no',
  'if',
  'unless',
  'hope',
  'hopes',
  'hoped',
  'hoping',
  'wishes',
  'wished',
  'whether',
  'want',
  'wants',
];

/** What is denied to somebody is withheld, not called untrue: "denied the envoys access". */
export const withheldWords: readonly string[] = [
  'access',
  'entry',
  'visa',
  'visas',
  'permission',
  'passage',
  'asylum',
  'bail',
];
