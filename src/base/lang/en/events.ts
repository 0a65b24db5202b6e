import type { EventLexicon } from '../event-lexicon.ts';
import { accuseFrames } from './events/accuse.ts';
import { agreeFrames } from './events/agree.ts';
import { aidFrames } from './events/aid.ts';
import { assaultFrames } from './events/assault.ts';
import { eventClasses } from './events/classes.ts';
import { coerceFrames } from './events/coerce.ts';
import { concedeFrames } from './events/concede.ts';
import { consultFrames } from './events/consult.ts';
import { cooperateFrames } from './events/cooperate.ts';
import { mobilizeFrames } from './events/mobilize.ts';
import { protestFrames } from './events/protest.ts';
import { rejectFrames } from './events/reject.ts';
import { requestFrames } from './events/request.ts';
import { retreatFrames } from './events/retreat.ts';
import { sanctionFrames } from './events/sanction.ts';
import { eventSigns } from './events/signs.ts';
import { statementFrames } from './events/statement.ts';
import { supportFrames } from './events/support.ts';
import { threatenFrames } from './events/threaten.ts';
import { eventWords } from './events/words.ts';

/** English event frames, in the order of the schema's types, with the word lists beside them. */
export const englishEvents: EventLexicon = {
  frames: [
    ...agreeFrames,
    ...consultFrames,
    ...supportFrames,
    ...concedeFrames,
    ...cooperateFrames,
    ...aidFrames,
    ...retreatFrames,
    ...requestFrames,
    ...accuseFrames,
    ...rejectFrames,
    ...threatenFrames,
    ...protestFrames,
    ...sanctionFrames,
    ...mobilizeFrames,
    ...coerceFrames,
    ...assaultFrames,
    ...statementFrames,
  ],
  classes: eventClasses,
  words: eventWords,
  signs: eventSigns,
};
