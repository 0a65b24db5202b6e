import type { EventFrame } from '../../event-lexicon.ts';
import { eventFrames } from '../../event-lexicon.ts';

/** STATEMENT, our extension: comments on another state and claims of responsibility. Denials are REJECT, see docs/decisions/events.md. */
export const statementFrames: readonly EventFrame[] = [
  // CAMEO 01 public statement
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
      'admit',
      'S _ {responsibility|role|involvement|guilt} in|for|over X',
      'claim-responsibility',
      'Iran admitted responsibility for the crash.',
      'The cook admitted a role in the play.',
    ],
    ['comment', 'S _ on P', 'comment', 'President Putin commented on Ukraine.', 'The chef commented on the soup.'],
    [
      'acknowledge',
      'S _ {responsibility|role|involvement|guilt} in|for|over X',
      'claim-responsibility',
      'Libya acknowledged responsibility for the bombing.',
      'The cook acknowledged a role in the play.',
    ],
    [
      'confess',
      'S _ {responsibility|role|involvement|guilt} in|for|over X',
      'claim-responsibility',
      'Pyongyang confessed its role in the abductions.',
      'The cook confessed his role in the prank.',
    ],
    ['remark', 'S _ on P', 'comment', 'President Chirac remarked on Iraq.', 'The diner remarked on the soup.'],
    [
      'own up',
      'S _ to {bombing|attack|killing|abduction|raid}',
      'claim-responsibility',
      'Libya owned up to the bombing.',
      'The boy owned up to the prank.',
    ],
  ]),
];
