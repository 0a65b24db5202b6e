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
      'The Argentine passenger claimed her suitcase for Rome.',
    ],
    [
      'claim',
      'S _ {responsibility}',
      'claim-responsibility',
      'The Islamic State group claimed responsibility.',
      'The Syrian ambassador claimed his coat.',
    ],
    [
      'admit',
      'S _ {responsibility|role|involvement|guilt} in|for|over X',
      'claim-responsibility',
      'Iran admitted responsibility for the crash.',
      'The Brazilian museum admits children for free.',
    ],
    [
      'comment',
      'S _ on P',
      'comment',
      'President Putin commented on Ukraine.',
      'The Afghan president had no comment on the soup.',
    ],
    [
      'acknowledge',
      'S _ {responsibility|role|involvement|guilt} in|for|over X',
      'claim-responsibility',
      'Libya acknowledged responsibility for the bombing.',
      'The Portuguese actor acknowledged the applause in the hall.',
    ],
    [
      'confess',
      'S _ {responsibility|role|involvement|guilt} in|for|over X',
      'claim-responsibility',
      'Pyongyang confessed its role in the abductions.',
      'The Mongolian prime minister confessed a weakness for fudge.',
    ],
    [
      'remark',
      'S _ on P',
      'comment',
      'President Chirac remarked on Iraq.',
      'The Indonesian general remarked on the weather.',
    ],
    [
      'own up',
      'S _ to {bombing|attack|killing|abduction|raid}',
      'claim-responsibility',
      'Libya owned up to the bombing.',
      'The Finnish finance minister owned up to a sweet tooth.',
    ],
  ]),
];
