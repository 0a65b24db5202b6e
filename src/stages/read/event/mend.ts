import type { Sentence, Token } from '../../../base/schema/parse.ts';
import {
  besideDescription,
  besideDoer,
  listedBesideVerb,
  partOfList,
  prepositionAsPhrase,
  secondObject,
  subjectBehindPreposition,
  subjectOfNoun,
  withOthers,
} from './mend-nouns.ts';
import { heldResponsible, objectOfAdverb, shotDown, subjectOfMain } from './mend-held.ts';
import { agedTimeOfNoun, clauseBehindDay, dayOfSaying, nameBeforeDay, nameBeforeMark } from './mend-days.ts';
import {
  lettersBesidePeople,
  nameBehindTitle,
  namesInList,
  nounBeforeTime,
  nounBehindTail,
  ownerOfPhrase,
} from './mend-names.ts';
import {
  infinitiveBehind,
  objectBehind,
  ownedBehind,
  participleAsVerb,
  pastAsNoun,
  perfectGerund,
  secondSubject,
  speakerAsSpeech,
  subjectBefore,
  unchangedVerb,
  verbAfterRelative,
} from './mend-verbs.ts';
import {
  articleAsPhrase,
  clauseAboutSubject,
  firstOfList,
  firstOfVerbs,
  gerundAsObject,
  infinitiveBehindPhrase,
  nameAsPredicate,
  objectBeforeRelative,
  objectOfVerbBefore,
  phraseBehindAdverb,
  prepositionAsName,
  recipientOfAll,
  verbBeforeAnd,
} from './mend-clauses.ts';
import { heldBehindNumber, homeBehindNoun, nounWithParticle, pastBehindHad, verbBehindName } from './mend-tags.ts';
import {
  blamedOn,
  halfBeforeNoun,
  ownerWithState,
  placeBehindPlace,
  restOfInnerList,
  subjectOfNextClause,
  titleInPhrase,
} from './mend-phrases.ts';
import { phraseOfState } from './mend-states.ts';
import type { Change, Names, Repair } from './repair.ts';

/**
 * The sentence with attachments put right that the words around them rule out: a phrase of a coordination hung below its
 * other part, a preposition taken for the phrase, a bare phrase beside a verb that has no subject or object. Offsets stay.
 */
export function mended(sentence: Sentence, names: Names): Sentence {
  return repairs.reduce((tree, repair) => applied(tree, repair, names), sentence);
}

function applied(sentence: Sentence, repair: Repair, names: Names): Sentence {
  const found = changesBy(repair, sentence, names);
  if (found.length === 0) return sentence;
  const changes = new Map(found.map((change) => [change.at, change]));
  const tokens = sentence.tokens.map((token, at): Token => {
    const change = changes.get(at);
    if (change === undefined) return token;
    const { head, deprel, xpos } = change;
    return xpos === undefined ? { ...token, head, deprel } : { ...token, head, deprel, xpos, upos: 'VERB' };
  });
  return isTree(tokens) ? { ...sentence, tokens } : sentence;
}

function changesBy(repair: Repair, sentence: Sentence, names: Names): readonly Change[] {
  const found: Change[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const changes = repair(sentence, at, names);
    if (changes.length > 0) found.push(...changes);
  }
  return found;
}

/** Whether one root stands over every token: repairs that contradict each other are not made. */
function isTree(tokens: readonly Token[]): boolean {
  if (tokens.filter(({ head }) => head < 0).length !== 1) return false;
  return tokens.every((token) => {
    let { head } = token;
    for (let steps = 0; head >= 0; steps++) {
      if (steps > tokens.length) return false;
      head = tokens[head]?.head ?? -1;
    }
    return true;
  });
}

const repairs: readonly Repair[] = [
  halfBeforeNoun,
  nameBehindTitle,
  phraseOfState,
  namesInList,
  nameBeforeDay,
  nameBeforeMark,
  clauseBehindDay,
  dayOfSaying,
  nounBeforeTime,
  agedTimeOfNoun,
  nounBehindTail,
  ownerOfPhrase,
  ownerWithState,
  lettersBesidePeople,
  titleInPhrase,
  blamedOn,
  heldResponsible,
  objectOfAdverb,
  shotDown,
  subjectOfMain,
  placeBehindPlace,
  restOfInnerList,
  subjectOfNextClause,
  pastAsNoun,
  pastBehindHad,
  heldBehindNumber,
  verbBehindName,
  nounWithParticle,
  homeBehindNoun,
  withOthers,
  besideDoer,
  infinitiveBehind,
  subjectOfNoun,
  besideDescription,
  subjectBehindPreposition,
  listedBesideVerb,
  partOfList,
  firstOfVerbs,
  verbBeforeAnd,
  verbAfterRelative,
  prepositionAsPhrase,
  prepositionAsName,
  phraseBehindAdverb,
  articleAsPhrase,
  infinitiveBehindPhrase,
  clauseAboutSubject,
  unchangedVerb,
  speakerAsSpeech,
  subjectBefore,
  participleAsVerb,
  perfectGerund,
  secondSubject,
  objectOfVerbBefore,
  objectBeforeRelative,
  gerundAsObject,
  firstOfList,
  nameAsPredicate,
  recipientOfAll,
  objectBehind,
  ownedBehind,
  secondObject,
];
