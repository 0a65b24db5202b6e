import type { TokensLexicon } from '../tokens-lexicon.ts';

/** How English words and sentences part (the conventions of the English Universal Dependencies treebanks). */
export const ENGLISH_TOKENS: TokensLexicon = {
  abbreviations: [
    {
      forms: [
        'mr', 'mrs', 'ms', 'dr', 'prof', 'gen', 'lt', 'col', 'maj', 'sgt', 'capt', 'cpl', 'cmdr', 'adm', 'brig',
        'sen', 'rep', 'reps', 'sens', 'gov', 'pres', 'amb', 'rev', 'hon', 'fr', 'sr', 'st', 'ft', 'mt', 'messrs', 'mme',
        'mlle', 'supt', 'insp', 'pvt', 'atty', 'dept', 'vs', 'v', 'cf', 'ca', 'e.g', 'i.e', 'viz',
      ],
      kind: 'before-name',
      example: '|Mr.| Kishida met |Gen.| Milley| in| Tokyo|.|',
      counter: '|The| judge| met| the| mister|.‖| Milley| left|.|',
    },
    {
      forms: ['no', 'nos', 'art', 'arts', 'sec', 'p', 'pp', 'para', 'vol', 'ch', 'fig', 'res', 'approx', 'est'],
      kind: 'before-number',
      example: '|Under| |No.| 5| they| met|.|',
      counter: '|They| said| no|.‖| They| left|.|',
    },
    {
      forms: [
        'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'mon', 'tue', 'tues',
        'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'jr', 'inc', 'corp', 'co', 'ltd', 'bros', 'plc', 'etc', 'al', 'esq', 'bn',
        'u.s', 'u.k', 'u.n', 'e.u', 'd.c', 'a.m', 'p.m', 'b.c', 'a.d', 'ph.d', 'u.s.a', 'u.s.s.r', 'd.p.r.k', 'p.r.c', 'r.o.k',
        'ave', 'blvd', 'rd', 'univ', 'assn', 'gov', 'calif', 'ariz', 'conn', 'fla', 'ga', 'ill', 'kan', 'mass', 'md', 'mich',
        'minn', 'mo', 'okla', 'ore', 'pa', 'penn', 'tenn', 'tex', 'va', 'vt', 'wash', 'wis', 'wyo', 'ala', 'ark', 'colo', 'del',
        'ind', 'ky', 'la', 'nev', 'n.y', 'n.j', 'n.c', 's.c', 'n.d', 's.d', 'n.h', 'n.m', 'r.i', 'w.va',
      ],
      kind: 'may-end',
      example: '|Talks| with| the| |U.S.| delegation| began| in| |Sept.| 2019|.|',
      counter: '|They| flew| to| the| U.S.‖| The| visit| was| short|.|',
    },
  ],
  splits: [
    { form: 'cannot', parts: [3, 3], example: '|They| |can|not| agree|.|', counter: '|They| can| agree|.|' },
    { form: 'gonna', parts: [3, 2], example: '|It| is| |gon|na| rain|.|', counter: '|It| is| going| to| rain|.|' },
    { form: 'gotta', parts: [3, 2], example: '|We| |got|ta| go|.|', counter: '|We| got| it|.|' },
    { form: 'wanna', parts: [3, 2], example: '|They| |wan|na| talk|.|', counter: '|They| want| talks|.|' },
  ],
  clitics: [
    { ending: "n't", example: '|They| |did|n\'t| sign|.|', counter: '|The| ant| left|.|' },
    { ending: "'s", example: '|Chad|\'s| envoy|', counter: '|Chads| envoy|' },
    { ending: "'re", example: '|They|\'re| here|', counter: '|There| are| two|' },
    { ending: "'ve", example: '|We|\'ve| met|', counter: '|We| have| met|' },
    { ending: "'ll", example: '|We|\'ll| meet|', counter: '|We| will| meet|' },
    { ending: "'m", example: '|I|\'m| here|', counter: '|I| am| here|' },
    { ending: "'d", example: '|They|\'d| left|', counter: '|They| had| left|' },
  ],
  prefixes: [
    {
      forms: [
        'a', 'anti', 'bi', 'co', 'counter', 'cross', 'de', 'e', 'ex', 'extra', 'hyper', 'infra', 'inter', 'intra', 'macro',
        'mega', 'meta', 'micro', 'mid', 'mini', 'mis', 'multi', 'neo', 'non', 'over', 'pan', 'para', 'poly', 'post', 'pre',
        'pro', 'proto', 'pseudo', 're', 'semi', 'sub', 'super', 'tele', 'trans', 'tri', 'ultra', 'un', 'under', 'uni', 'vice',
      ],
      example: '|a| |non-member| state|',
      counter: '|a| |Franco|-|German| plan|',
    },
  ],
  starters: [
    {
      forms: [
        'the', 'a', 'an', 'it', 'its', 'he', 'she', 'they', 'we', 'i', 'you', 'his', 'her', 'their', 'our', 'this', 'that', 'these',
        'those', 'there', 'in', 'on', 'at', 'but', 'and', 'however', 'if', 'when', 'while', 'although', 'after', 'before', 'since', 'as',
        'for', 'what', 'who', 'why', 'how', 'where', 'some', 'many', 'most', 'both', 'all', 'no', 'not', 'so', 'then', 'now', 'last',
        'earlier', 'later', 'meanwhile', 'according', 'by', 'with', 'under', 'from', 'to', 'another', 'one', 'such', 'also', 'because',
      ],
      example: '|They| flew| to| the| U.S.‖| However|,| it| rained|.|',
      counter: '|They| flew| to| the| U.S. |Congress|.|',
    },
  ],
  speech: [
    {
      forms: ['said', 'says', 'asked', 'asks', 'told', 'added', 'wrote', 'replied', 'shouted', 'tweeted', 'joked', 'exclaimed'],
      example: '|“|Why|?|”| Rossi| asked|.|',
      counter: '|“|Why|?|”‖| Rossi| left|.|',
    },
  ],
};
