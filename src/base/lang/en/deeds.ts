import type { EventType } from '../../schema/event-types.ts';

/**
 * One deed that papers tell with several words, and sometimes under several types. `types` are those under which its words are read;
 * `words` are lemmas of lexicon rows; `modes` tell the deed whatever the word. `once` is said of what two parties do not do again the next day, `often` of what
 * they may well do again and again about different things.
 */
export interface DeedRow {
  readonly deed: string;
  readonly types: readonly EventType[];
  readonly words: readonly string[];
  readonly modes: readonly string[];
  readonly once: boolean;
  readonly often: boolean;
  /** A sentence that tells of the deed, and one whose event is another deed. */
  readonly example: string;
  readonly counter: string;
}

type Row = readonly [
  deed: string,
  types: string,
  words: string,
  modes: string,
  flags: string,
  example: string,
  counter: string,
];

const row = ([deed, types, words, modes, flags, example, counter]: Row): DeedRow => ({
  deed,
  types: listed(types) as EventType[],
  words: listed(words),
  modes: listed(modes),
  once: flags === 'once',
  often: flags === 'often',
  ...{ example, counter },
});

function listed(words: string): readonly string[] {
  return words === '' ? [] : words.split(' ');
}

/** Deeds, the first row that fits an event wins. A word that no row knows is a deed of its own. */
export const deedRows: readonly DeedRow[] = (
  [
    [
      'ratify',
      'AGREE',
      'ratify approve',
      '',
      'once',
      'Canada ratified the treaty with Chile in 1997.',
      'Canada signed a treaty with Chile in 1996.',
    ],
    [
      'exchange',
      'AGREE',
      'exchange',
      '',
      'once',
      'Oman and Yemen exchanged the instruments of ratification on Monday.',
      'Oman and Yemen signed an agreement on Monday.',
    ],
    [
      'promise',
      'AGREE',
      'promise pledge vow offer undertake guarantee commit',
      '',
      '',
      'Norway promised Malawi new clinics.',
      'Norway signed an agreement with Malawi.',
    ],
    [
      'accord',
      'AGREE RETREAT',
      'sign conclude reach agree ink initial seal strike clinch treaty agreement accord pact compromise make announce adopt endorse issue put memorandum protocol',
      'ceasefire',
      'once',
      'Peru and Bolivia signed a treaty in 1992.',
      'Peru promised Bolivia a railway in 1992.',
    ],
    [
      'visit',
      'CONSULT AGREE',
      'visit arrive land fly travel come journey tour',
      'visit',
      '',
      'The Kenyan president arrived in Uganda on Friday.',
      'The presidents of Kenya and Uganda met on Friday.',
    ],
    [
      'phone',
      'CONSULT',
      'phone telephone',
      'phone',
      '',
      'President Obama telephoned President Rouhani in 2013.',
      'President Obama met President Xi in 2013.',
    ],
    [
      'mediate',
      'CONSULT COOPERATE',
      'mediate broker',
      'third-party',
      '',
      'Qatar mediated between Chad and Sudan.',
      'Qatar held talks with Chad.',
    ],
    [
      'meet',
      'CONSULT AGREE',
      'meet hold have negotiation summit meeting confer',
      '',
      '',
      'The leaders of Spain and Morocco held talks in 2008.',
      'The Spanish king travelled to Morocco in 2008.',
    ],
    [
      'meet',
      'CONSULT',
      'talk negotiate consult discuss converse sit-down meet-up gather convene conduct dialogue discussion session encounter consultation parley',
      '',
      '',
      'Spain negotiated with Morocco in 2008.',
      'The Spanish king telephoned the Moroccan king in 2008.',
    ],
    [
      'invite',
      'REQUEST',
      'invite',
      '',
      '',
      'Brazil invited the Angolan president to Brasilia.',
      'Brazil urged Angola to hold elections.',
    ],
    [
      'expel',
      'SANCTION REQUEST COERCE',
      'expel bid',
      'expel deport',
      'once',
      'Chad expelled the Libyan ambassador in 1980.',
      'Chad broke off relations with Libya in 1980.',
    ],
    [
      'break-ties',
      'SANCTION REJECT',
      'break-off cut sever downgrade break rupture',
      '',
      'once',
      'Ghana broke off diplomatic relations with Togo.',
      'Ghana imposed sanctions on Togo.',
    ],
    [
      'sanctions',
      'SANCTION',
      'impose order punish sanction slap levy place introduce apply enact penalise hit',
      '',
      '',
      'Australia imposed sanctions on Fiji in 2006.',
      'Australia expelled the Fijian envoy in 2009.',
    ],
    [
      'recall',
      'ACCUSE SANCTION',
      'recall withdraw pull call-home',
      '',
      'once',
      'Morocco recalled its ambassador from Iran.',
      'Morocco accused Iran of meddling.',
    ],
    ['summon', 'ACCUSE', 'summon', '', '', 'Sweden summoned the Russian ambassador.', 'Sweden condemned Russia.'],
    [
      'condemn',
      'ACCUSE',
      'condemn criticize criticise denounce decry deplore slam condemnation denunciation',
      '',
      '',
      'Mexico condemned Honduras for the coup of 2009.',
      'Mexico accused Honduras of breaking the treaty.',
    ],
    [
      'accuse',
      'ACCUSE',
      'accuse blame claim allege charge accusation allegation',
      '',
      '',
      'Rwanda accused Congo of helping rebels.',
      'Rwanda condemned Congo.',
    ],
    [
      'restore',
      'SUPPORT AGREE COOPERATE',
      'restore normalize normalise resume renew reestablish',
      '',
      'once',
      'Egypt restored diplomatic relations with Jordan in 1984.',
      'Egypt thanked Jordan in 1984.',
    ],
    ['thank', 'SUPPORT', 'thank', '', '', 'Nepal thanked India for the vaccines.', 'Nepal praised India.'],
    [
      'swap',
      'COOPERATE',
      'exchange swap',
      '',
      '',
      'Iran and Iraq exchanged 500 prisoners in 2003.',
      'Iran cooperated with Iraq in 2003.',
    ],
    [
      'clash',
      'ASSAULT',
      'clash fight exchange',
      '',
      '',
      'Soldiers of Mali and Burkina Faso clashed in 1985.',
      'Mali bombed Burkina Faso in 1985.',
    ],
    [
      'ask',
      'REQUEST',
      'ask request seek solicit petition',
      '',
      '',
      'Liberia requested help from Nigeria in 1990.',
      'Liberia demanded an apology from Nigeria in 1993.',
    ],
    [
      'refuse',
      'REJECT',
      'reject rebuff spurn dismiss decline refuse turn-down rejection refusal',
      '',
      'often',
      'Finland rejected the Soviet demands in 1939.',
      'Finland denied the charge in 1939.',
    ],
    [
      'deploy',
      'MOBILIZE',
      'deploy send dispatch move station rush redeploy land deployment',
      '',
      '',
      'France deployed soldiers to Gabon in 1964.',
      'France tested a nuclear weapon in 1966.',
    ],
    [
      'release',
      'RETREAT',
      '',
      'release',
      '',
      'Japan released two Korean fishermen in 1954.',
      'Japan withdrew its troops from China in 1945.',
    ],
    [
      'veto',
      'REJECT',
      'veto',
      '',
      'once',
      'China vetoed a resolution on Syria in 2012.',
      'China rejected the accusation in 2012.',
    ],
    [
      'quit',
      'REJECT',
      'quit leave pull-out withdraw exit secede drop-out cancel scrap terminate abrogate annul ditch nullify revoke',
      '',
      'once',
      'Gambia quit the agreement with Senegal in 1989.',
      'Gambia denied the charge in 1989.',
    ],
  ] satisfies readonly Row[]
).map(row);

/** Verbs that say little without their object: that two papers use them says little too ("gave aid", "gave his condolences"). */
export const lightWords: ReadonlySet<string> = new Set([
  'express',
  'give',
  'take',
  'have',
  'make',
  'hold',
  'send',
  'put',
  'get',
]);

/** Words of killing, in what triggers an event: whom they name is dead. */
export const slaying = {
  words:
    /\b(?:kill|killed|killing|slain|slaying|slew|assassinat(?:e|ed|ing|ion)|murder(?:ed|ing)?|execut(?:ed|ion)|beheaded|beheading)\b/iu,
  example: 'Togolese soldiers killed President Sylvanus Olympio in 1963.',
  counter: 'Togolese soldiers attacked President Sylvanus Olympio in 1963.',
};
