/**
 * Weights of what tells which place a name means, on the scale of powers of ten: 1 makes a place ten times likelier. First guesses, moved in steps on
 * the development half of the sets of places together with sentences of our own about capitals in other states' news, then rounded back towards the
 * guesses: what is tuned on one half of the articles is no better than the guesses on the other (country right in .96), and all mixtures of both lie
 * within a hundredth.
 */
export const weights = {
  /** How readily each kind is meant when nothing tells; towns and regions by their inhabitants besides, `least` where they are not known. */
  kinds: { country: 9, capital: 1.3, city: 0, region: 0.5, county: 4, water: 8, continent: 12 },
  least: 300,
  /** For a town that international news knows. */
  known: 0.3,
  /** Against a region that international news does not name, and against one with a great town of its name. */
  smallRegion: 0.6,
  namesake: 0.7,
  /** For the state that the mention reader gave the name. */
  given: 0.8,
  /** Against a state, and against a capital, whose name is used as a town's (`a Harwick woman`). */
  localState: 3.5,
  localCapital: 2.2,
  /** Against all but towns in a dateline. */
  dateline: 2.5,
  /** For a region whose name is used as one's with a government (`the Harwick governor`). */
  regional: 2,
  /** For the kind that the names beside it in a list mean. */
  alike: 1.4,
  /** For the state that the article speaks of: in places that international news knows, and in others. */
  world: 1.4,
  local: 1.2,
  /** For the region that it speaks of. */
  area: 0.2,
  /** Voices that a state or region nothing speaks for is taken to have among all, and how many voices are doubted. */
  strangeState: 0.006,
  strangeArea: 0.02,
  doubt: 1.7,
  /** The chance from which on a name is sure to speak for a state or region. */
  sure: 0.96,
  /** How loud states, capitals and peoples speak of where small places lie, and other places that international news knows: they are named from anywhere. */
  actor: 0.08,
  famous: 0.4,
  /** How loud each word of home affairs speaks, and all together at most. */
  home: 1,
  mostHome: 2,
  /** Kilometres over which a place draws another, what a common region adds, how much all that lies near counts, and its most. */
  reach: 55,
  sameRegion: 0.65,
  pull: 1.4,
  mostPull: 3.2,
  /** How far the best place must lie before the next; places nearer than so many kilometres are one for a reader: a town and its region. */
  margin: 0.05,
  together: 120,
  /** How often the chances are weighed by one another. */
  rounds: 3,
} as const;
