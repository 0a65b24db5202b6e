/**
 * Weights of what tells which place a name means, on the scale of powers of ten: 1 makes a place ten times likelier. Set by reasoning, then moved in
 * steps on the development half of the sets of places together with sentences of our own about foreign capitals in American news, so that neither
 * local nor world news is read at the other's cost. Each half tuned alone gives nearly the same weights.
 */
export const weights = {
  /** How readily each kind is meant when nothing tells; towns and regions by their inhabitants besides, `least` where they are not known. */
  kinds: { country: 9, capital: 1.6, city: 0, region: 0.5, county: 4, water: 8, continent: 12 },
  least: 300,
  /** Against a region that international news does not name, and against one with a great town of its name. */
  smallRegion: 0.5,
  namesake: 0.6,
  /** For the state that the mention reader gave the name. */
  given: 0.7,
  /** Against a state, and against a capital, whose name is used as a town's (`a Harwick woman`). */
  localState: 4.1,
  localCapital: 2.6,
  /** Against all but towns in a dateline. */
  dateline: 2.5,
  /** For a region whose name is used as one's with a government (`the Harwick governor`). */
  regional: 2,
  /** For the kind that the names beside it in a list mean. */
  alike: 1.5,
  /** For the state that the article speaks of: in places that international news knows, and in others. */
  world: 1.5,
  local: 1.3,
  /** For the region that it speaks of. */
  area: 0.1,
  /** Voices that a state or region nothing speaks for is taken to have among all, and how many voices are doubted. */
  strangeState: 0.005,
  strangeArea: 0.02,
  doubt: 2,
  /** The chance from which on a name is sure to speak for a state or region. */
  sure: 0.98,
  /** How loud states, capitals and peoples speak of where small places lie, and other places that international news knows: they are named from anywhere. */
  actor: 0.1,
  famous: 0.4,
  /** How loud each word of home affairs speaks, and all together at most. */
  home: 1.1,
  mostHome: 2,
  /** Kilometres over which a place draws another, what a common region adds, how much all that lies near counts, and its most. */
  reach: 46,
  sameRegion: 0.7,
  pull: 1.5,
  mostPull: 3.5,
  /** How far the best place must lie before the next; places nearer than so many kilometres are one for a reader: a town and its region. */
  margin: 0.05,
  together: 120,
  /** How often the chances are weighed by one another. */
  rounds: 3,
} as const;
