/** A list of words or phrases, joined by a bar, in small letters. */
export interface PlaceWords {
  readonly words: string;
  /** A sentence in which a word of the list makes `Harwick` or another name a place, or tells which place it is. */
  readonly example: string;
  /** A sentence with the same name in which nothing does. */
  readonly counter: string;
}

/** Words that one state's press or a few states' uses of home affairs: `Crown Court`, `county sheriff`. Those with a capital are matched as printed. */
export interface StateWords extends PlaceWords {
  /** ISO 3166-1 alpha-3, joined by a bar. */
  readonly states: string;
}

/** What tells in a sentence that a name is a place's. A name that the tables know as a small town's needs such a sign. */
export interface PlacesLexicon {
  /** Before the name: prepositions that only a place, a time or a thing follows (`in`, `near`). */
  readonly settings: PlaceWords;
  /** Before the name and `of`: what has a place's name (`the city of`, `north of`). */
  readonly holders: PlaceWords;
  /** At the head of a name, in capitals or before it: parts of a wider place (`Western Canada`, `northern Mali`). */
  readonly directions: PlaceWords;
  /** After the name: who lives there and what belongs to a place (`a Harwick man`, `the Harwick area`). */
  readonly belongings: PlaceWords;
  /** After the name, in a body's name: bodies that a town or county keeps (`Harwick City Council`). */
  readonly bodies: PlaceWords;
  /** At the end of a name: roads, waters and other features (`Harwick Road`). A feature that no table knows is still a place. */
  readonly features: PlaceWords;
  /** In a longer name, after a place's: buildings and grounds that stand in it (`Harwick Town Hall`). */
  readonly sites: PlaceWords;
  /** In a longer name, before a place's: parts of it (`Old Harwick`). */
  readonly parts: PlaceWords;
  /** After the name: who and what belongs to a town and not, said so, to a state (`a Harwick woman`; a state's is `a Harwickian woman`). */
  readonly townsfolk: PlaceWords;
  /** Before the name and `of`: what a town has or is, and a state is not (`the city of Harwick`). */
  readonly townships: PlaceWords;
  /** Before a comma and the name: streets, whose town is printed behind them (`12 Mill Street, Harwick`). */
  readonly streets: PlaceWords;
  /** Words for several counties with the word that each has in its name: `Harwick and Ashburn counties`. */
  readonly countyKinds: Readonly<Record<string, string>>;
  /** After the name: what a region within a state has of its own (`the Harwick governor`, `the Harwick state line`). */
  readonly provincial: PlaceWords;
  /** Words for the affairs of a state, which tell where an article is at home. */
  readonly home: readonly StateWords[];
  /** Names that are no places though some small place bears them: points of the compass, common nouns. */
  readonly never: PlaceWords;
}
