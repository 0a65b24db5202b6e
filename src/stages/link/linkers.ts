import type { AreSynonyms } from '../../base/tables/synonyms.ts';
import { copyLinkers } from './copy-linkers.ts';
import { denials } from './denials.ts';
import { pairRule } from './linker.ts';
import type { PairRule } from './linker.ts';
import { pledges } from './pledges.ts';
import { eventLinker } from './same-event.ts';
import { sameInstruments } from './same-instrument.ts';
import { samePersons } from './same-person.ts';
import { sameStatements } from './same-statement.ts';
import { storyLinker } from './same-story.ts';
import { commonMatters } from './topics.ts';

/** Everything that ties findings of many articles: a new linker is one line here. */
export function pairRules(areSynonyms: AreSynonyms): readonly PairRule[] {
  return [
    ...copyLinkers(areSynonyms).map((linker) => pairRule(linker)),
    pairRule(eventLinker),
    pairRule(storyLinker),
    pairRule(commonMatters),
    pairRule(sameStatements),
    pairRule(denials),
    pairRule(sameInstruments),
    pairRule(pledges),
    pairRule(samePersons),
  ];
}

/** Changes whenever items, keys or orders do: then a record is linked anew. */
export const linkVersion = '10';
