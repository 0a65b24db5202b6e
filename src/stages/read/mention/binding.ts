import { ancestorsOf } from '../../../base/text/tree.ts';
import { type Site, verbOf } from './sites.ts';
import type { Trace } from './traces.ts';

const reflexive = /sel(?:f|ves)$/iu;

/**
 * Whether grammar keeps a pronoun from standing for a mention: an object is not the subject of its own verb (unless it is reflexive), an owner is not
 * what it owns (`his brother Ivan`).
 */
export function isBarred(site: Site, trace: Trace): boolean {
  if (trace.site.at !== site.at) return false;
  if (site.token.deprel === 'nmod:poss') return owns(site, trace.site);
  if (reflexive.test(site.token.form)) return false;
  const own = verbOf(site);
  return own !== -1 && own === verbOf(trace.site) && !/^nmod/u.test(trace.site.token.deprel);
}

/** Whether the owned phrase is the mention itself, or the mention stands in apposition to it. */
function owns({ token, sentence, index }: Site, owned: Site): boolean {
  if (owned.index < index) return false;
  let at = owned.index;
  for (let step = 0; step < 8 && at !== -1; step++) {
    if (at === token.head) return true;
    const { deprel, head } = sentence.tokens[at] ?? { deprel: '', head: -1 };
    if (!/^(?:flat|appos|compound)/u.test(deprel)) return false;
    at = head;
  }
  return false;
}

/** `In his speech, Mbeki said`: a pronoun in what stands before the subject of its own clause may stand for that subject. */
export function isAhead(site: Site, trace: Trace): boolean {
  if (trace.site.at !== site.at || trace.kind !== 'name' || trace.span.start > site.sentence.end) return false;
  const { deprel, head } = trace.site.token;
  if (/^nsubj/u.test(site.token.deprel) && !isInClause(site, head)) return false;
  return /^nsubj/u.test(deprel) && head > site.index && ancestorsOf(site.sentence, site.index).includes(head);
}

/** Whether a pronoun's verb opens an adverbial clause of another verb. */
function isInClause(site: Site, main: number): boolean {
  const verb = verbOf(site);
  return verb !== main && site.sentence.tokens[verb]?.deprel === 'advcl' && site.sentence.tokens[verb].head === main;
}
