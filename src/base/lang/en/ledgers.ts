/** Words that any two statements may share: function words, modals, and what only says that something is said. */
export const statementLight: readonly string[] =
  `a an the and or but nor not no so if as at by for from in into of off on onto out over per to up with about above after again against all also
  although am among an any are around because been before being below between both can cannot could did do does doing down during each either else
  ever every few first had has have having he her here hers him his how however i it its itself just last least less let like made make many may me
  might mine more most much must my neither never none now one only other our ours own rather said same say says she should since some still such
  than that their theirs them then there these they this those though through thus till too toward towards under until upon us very was we were
  what when where whether which while who whom whose why will within without would yet you your told tell spoke added mr mrs ms shall today yesterday
  tomorrow monday tuesday wednesday thursday friday saturday sunday went go going come came get got take took taken`
    .trim()
    .split(/\s+/u);

/** Words that turn what is said into its opposite. A `t` does so behind an `n`: words are split at apostrophes. */
export const turningWords: ReadonlySet<string> = new Set('not never no nor neither cannot'.split(' '));

/** Words that may come and go with those that turn what is said: `hit` and `did not hit`. */
export const besideTurning: ReadonlySet<string> = new Set(
  `do does did don doesn didn will would won wouldn shall should shouldn can could couldn may might must is isn are aren was wasn were weren has hasn have
  haven had hadn ever any`.split(/\s+/u),
);

/** Forms of verbs that no ending tells, with the verb. */
export const irregularForms: Readonly<Record<string, string>> = {
  ...{
    sent: 'send',
    gave: 'give',
    given: 'give',
    sold: 'sell',
    built: 'build',
    paid: 'pay',
    held: 'hold',
    left: 'leave',
    met: 'meet',
  },
  ...{
    broke: 'break',
    broken: 'break',
    withdrew: 'withdraw',
    withdrawn: 'withdraw',
    spent: 'spend',
    lent: 'lend',
    bought: 'buy',
  },
  ...{
    brought: 'bring',
    fought: 'fight',
    shot: 'shoot',
    struck: 'strike',
    sank: 'sink',
    sunk: 'sink',
    flew: 'fly',
    flown: 'fly',
  },
  ...{
    drove: 'drive',
    driven: 'drive',
    grew: 'grow',
    grown: 'grow',
    chose: 'choose',
    chosen: 'choose',
    won: 'win',
    lost: 'lose',
  },
  ...{
    knew: 'know',
    known: 'know',
    threw: 'throw',
    thrown: 'throw',
    wrote: 'write',
    written: 'write',
    rose: 'rise',
    fell: 'fall',
  },
};

/** Offices that one person of a state holds at a time: two who are given one in the same days are a conflict to show. */
export const soleOffices: ReadonlySet<string> = new Set([
  ...[
    'president',
    'prime minister',
    'premier',
    'chancellor',
    'king',
    'queen',
    'emperor',
    'leader',
    'supreme leader',
    'vice president',
  ],
  ...[
    'foreign minister',
    'foreign secretary',
    'secretary of state',
    'defence minister',
    'defense minister',
    'defense secretary',
  ],
  ...['defence secretary', 'finance minister', 'interior minister', 'army chief', 'national security adviser'],
]);
