import type { EventFrame } from '../../event-lexicon.ts';
import { eventFrames } from '../../event-lexicon.ts';

/** STATEMENT, our extension: comments on another state and claims of responsibility. Denials are REJECT, see docs/decisions/events.md. */
export const statementFrames: readonly EventFrame[] = [
  ...eventFrames('STATEMENT', 'verb', [
    [
      'claim',
      'S _ {responsibility|credit} for X',
      'claim-responsibility',
      'The Taliban claimed responsibility for the bombing.',
      'The chef claimed credit for the sauce.',
    ],
    [
      'claim',
      'S _ {responsibility}',
      'claim-responsibility',
      'The Islamic State group claimed responsibility.',
      'The boy claimed a prize.',
    ],
    [
      'admit, acknowledge, confess',
      'S _ {responsibility|role|involvement|guilt} in|for|over X',
      'claim-responsibility',
      'Iran admitted responsibility for the crash.',
      'The cook admitted a role in the play.',
    ],
    ['comment', 'S _ on P', 'comment', 'President Putin commented on Ukraine.', 'The chef commented on the soup.'],
  ]),
];
