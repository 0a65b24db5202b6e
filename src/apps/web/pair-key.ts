import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';

const colours = [
  ['material-cooperation', 'material cooperation'],
  ['verbal-cooperation', 'verbal cooperation'],
  ['material-conflict', 'material conflict'],
  ['verbal-conflict', 'verbal conflict'],
  ['statement', 'statements and appeals (lanes only)'],
] as const;

const shapes = [
  ['stated', 'full: a paper states it'],
  ['claimed', 'hollow: claimed'],
  ['denied', 'struck: denied'],
  ['future', 'dashed: announced'],
] as const;

/** What colours and shapes of the picture mean. */
export function chartKey(): Html {
  return html`<ul class="chart-key">
    ${each(
      colours,
      ([kind, words]) =>
        html`<li>
          <svg viewBox="0 0 16 14" aria-hidden="true"><rect class="${kind}" x="1" y="1" width="14" height="12" /></svg>
          ${words}
        </li>`,
    )}
    ${each(
      shapes,
      ([status, words]) =>
        html`<li>
          <svg viewBox="0 0 16 14" aria-hidden="true">
            <circle class="mark material-cooperation ${status}" cx="8" cy="7" r="4.5" />
            ${status === 'denied' ? html`<path class="cross" d="M3 12l10 -10" />` : nothing}
          </svg>
          ${words}
        </li>`,
    )}
    <li>dot: a day; bar: a month or a year; size: families that tell it</li>
  </ul>`;
}
