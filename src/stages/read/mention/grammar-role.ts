import { ancestorsOf } from '../../../base/text/tree.ts';
import type { Site } from './sites.ts';

/** What a noun phrase does in its clause; `owner` stands before what it owns, `fragment` is a phrase without a verb. */
export type GrammarRole =
  'subject' | 'clause-subject' | 'passive' | 'object' | 'oblique' | 'agent' | 'owner' | 'modifier' | 'fragment';

/** The role of a phrase, the token that bears it and whether the phrase is a further part of a coordination. */
export interface Placed {
  readonly role: GrammarRole;
  readonly top: number;
  readonly coordinated: boolean;
}

/** Follows a name to the head of the phrase it stands in: through appositions, parts of names and coordinations. */
export function placeOf({ sentence, index }: Spot): Placed {
  let top = index;
  let coordinated = false;
  for (let step = 0; step < 12; step++) {
    const token = sentence.tokens[top];
    if (token === undefined || token.head === -1 || !/^(?:flat|appos|conj|compound|list|nummod)/u.test(token.deprel))
      break;
    if (token.deprel === 'conj' && /^(?:VERB|AUX)$/u.test(sentence.tokens[token.head]?.upos ?? '')) break;
    coordinated ||= token.deprel === 'conj';
    top = token.head;
  }
  return { role: roleAt({ sentence, index: top }), top, coordinated };
}

type Spot = Pick<Site, 'sentence' | 'index'>;

const roles: Readonly<Record<string, GrammarRole>> = {
  'nsubj:pass': 'passive',
  obj: 'object',
  iobj: 'object',
  'obl:agent': 'agent',
  obl: 'oblique',
  'nmod:poss': 'owner',
  nmod: 'modifier',
};

function roleAt(spot: Spot): GrammarRole {
  const { deprel } = spot.sentence.tokens[spot.index] ?? { deprel: '' };
  if (deprel === 'nsubj') return isMainVerb(spot) ? 'subject' : 'clause-subject';
  return roles[deprel] ?? roles[deprel.replace(/:.*/u, '')] ?? 'fragment';
}

/** Whether the verb of a subject is that of its sentence, or joined to it. */
function isMainVerb({ sentence, index }: Spot): boolean {
  const verb = sentence.tokens[index]?.head ?? -1;
  return [verb, ...ancestorsOf(sentence, verb)].every((at) =>
    /^(?:root|conj|parataxis)$/u.test(sentence.tokens[at]?.deprel ?? ''),
  );
}
