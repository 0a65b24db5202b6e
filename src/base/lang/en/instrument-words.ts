import type { InstrumentAct } from '../../schema/ledgers.ts';

/** Nouns that end the name of a treaty, agreement or the like, or begin it before "of", "on" or "for": singular, folded. */
export const instrumentHeads: readonly string[] = [
  ...[
    'treaty',
    'pact',
    'agreement',
    'accord',
    'convention',
    'protocol',
    'framework',
    'initiative',
    'charter',
    'armistice',
  ],
  ...['memorandum', 'declaration', 'communique', 'deal', 'truce', 'final act', 'plan of action'],
];

/** Of these, the ones that make a name behind words with capital letters without one of their own: "the Minsk agreements". */
export const smallHeads: readonly string[] = [
  'treaty',
  'pact',
  'agreement',
  'accord',
  'deal',
  'convention',
  'protocol',
  'armistice',
];

/** What is called so is a gathering of people, not an instrument. */
export const gatherings: readonly string[] = [
  'national',
  'republican',
  'democratic',
  'party',
  'constitutional',
  'annual',
];

/** Words that many instruments have in their names: which one is meant is told by the parties. */
export const genericNameWords: readonly string[] =
  `friendship cooperation mutual assistance defense defence peace security partnership strategic comprehensive treaty nonaggression trade free economic
  military alliance basic relations joint statement general bilateral framework good neighbourliness neighborliness understanding grain nuclear arms`
    .trim()
    .split(/\s+/u);

/** Words that tell what is done with an instrument. */
export interface InstrumentActRow {
  readonly act: InstrumentAct;
  /** A regular expression over lower-case words. */
  readonly words: string;
  /** Whether the words tell it only before "under" and the like: to deliver is to fulfil where it is done under a treaty. */
  readonly under: boolean;
  /** A sentence with the act; the instrument stands in braces. */
  readonly example: string;
  /** A sentence without it. */
  readonly counter: string;
}

export const underWords =
  '(?:under|banned by|required by|as agreed in|in line with|in keeping with|in accordance with|pursuant to|called for by)';

/** Words by which a report of a deed recalls that it was promised: a regular expression over lower-case words. */
export const recalledPromise = {
  words:
    '(?:as (?:it |he |she |they |was |were )?(?:had )?(?:promised|pledged|offered|agreed)|(?:it|he|she|they) had (?:promised|pledged|offered)|(?:kept|keeping|honou?red|honou?ring|fulfil\\w*|made good on|making good on|delivered on|delivering on) (?:its|his|her|their|the|a) (?:\\w+ )?(?:promises?|pledges?|word|commitments?|offer))',
  example: 'Iceland sent the two cutters that it had promised to Malta.',
  counter: 'Iceland sent two cutters and promised Malta a third.',
} as const;

/** Nouns for a promise behind the words that tell what became of it. */
export const promiseNouns = '(?:promises?|pledges?|offers?|commitments?|vows?)';

/** Words that tell what became of a promise. */
export interface PledgeActRow extends Omit<InstrumentActRow, 'under' | 'act'> {
  readonly act: Exclude<InstrumentAct, 'invokes'>;
}

/** Words that tell what became of a promise, before "its promise to ...": the first row that fits counts. */
export const pledgeActRows: readonly PledgeActRow[] = [
  {
    act: 'breaks',
    words:
      '(?:br(?:ea|o)k\\w*|reneg\\w* on|(?:go|goes|going|gone|went) back on|back\\w* (?:out of|away from|off)|withdr[ae]w\\w*|revok\\w*|rescind\\w*|retract\\w*|cancel\\w*|dropp?\\w*|abandon\\w*|scrap\\w*|suspend\\w*|default\\w* on|violat\\w*|breach\\w*|(?:fail\\w* to|(?:did|does|do) not) (?:keep|honou?r|fulfil\\w*|deliver on|make good on)|(?:has|have|had) not (?:kept|honou?red|fulfilled|delivered on|made good on))',
    example: 'Iceland went back on {its promise to send two cutters to Malta}.',
    counter: 'Iceland made {a promise to send two cutters to Malta}.',
  },
  {
    act: 'extends',
    words: '(?:extend\\w*|renew\\w*|prolong\\w*)',
    example: 'Japan renewed {its offer to lend ships to Ghana}.',
    counter: 'Japan extended {an offer to lend ships to Ghana}.',
  },
  {
    act: 'fulfils',
    words:
      '(?:kept|keep\\w*|honou?r\\w*|fulfil\\w*|ma(?:de|kes?|king) good on|deliver\\w* on|carr(?:y|ied|ies|ying) out)',
    example: 'Chad kept {its pledge to free the fishermen of Libya}.',
    counter: 'Chad repeated {its pledge to free the fishermen of Libya}.',
  },
];

export const instrumentActRows: readonly InstrumentActRow[] = [
  {
    act: 'breaks',
    words:
      '(?:withdr[ae]w\\w*|withdrawal|pull\\w* out|left|leav\\w+|quit\\w*|exit\\w*|suspend\\w*|suspension|abandon\\w*|scrap\\w*|tore up|renounc\\w*|abrogat\\w*|denounc\\w*|terminat\\w*)',
    under: false,
    example: 'Iceland withdrew from {the Reykjavik Convention} in 1978.',
    counter:
      'Iceland withdrew its envoy and praised the weather before {the Reykjavik Convention} was read out by a clerk to the deputies who had waited all the morning.',
  },
  {
    act: 'breaks',
    words:
      '(?:violat\\w*|breach\\w*|broke|broken|breaking|undermin\\w*|flout\\w*|no longer be bound|end\\w* the freeze)',
    under: false,
    example: 'Chad said that Libya had broken {the Algiers Accord}.',
    counter: 'Chad praised {the Algiers Accord}.',
  },
  {
    act: 'extends',
    words: '(?:extend\\w*|extension|renew\\w*|renewal|prolong\\w*)',
    under: false,
    example: 'Peru and Chile renewed {the Arica Protocol} for ten years.',
    counter: 'Peru and Chile signed {the Arica Protocol}.',
  },
  {
    act: 'invokes',
    words: '(?:invok\\w*|invocation|(?:under|appeal\\w* to|citing|cited|that) article \\w+ of)',
    under: false,
    example: 'Belize invoked {the Guard Treaty} with Britain.',
    counter: 'Belize discussed {the Guard Treaty} with Britain.',
  },
  {
    act: 'fulfils',
    words:
      '(?:fulfil\\w*|complied|complying|compliance|implement\\w*|honou?red|abid\\w+ by|met (?:its|his|their) (?:duties|obligations|commitments))',
    under: false,
    example: 'Finland fulfilled {the Porkkala Agreement}.',
    counter: 'Finland feared {the Porkkala Agreement}.',
  },
  {
    act: 'fulfils',
    words:
      '(?:destroyed|dismantled|delivered|shipped|handed|returned|released|removed|withdrew|evacuated|paid|opened|closed|reduced|cut|freed)',
    under: true,
    example: 'Norway paid two million crowns under {the Svalbard Agreement}.',
    counter: 'Norway paid two million crowns and praised {the Svalbard Agreement}.',
  },
];
