import type { Piece } from '../../io/query/version-types.ts';
import type { Html } from './html.ts';
import { each, html } from './html.ts';

/** The words of one of two texts, with what the other has not marked. */
function sideOf(pieces: readonly Piece[], own: 'gone' | 'new'): readonly Html[] {
  const mine = pieces.filter(({ kind }) => kind === 'same' || kind === own);
  return each(mine, ({ kind, text }) => {
    const words = text.trimEnd();
    const space = text.slice(words.length);
    if (kind === 'same') return html`${text}`;
    return own === 'gone' ? html`<del>${words}</del>${space}` : html`<ins>${words}</ins>${space}`;
  });
}

/** Two texts side by side, sentence by sentence, with the words that differ marked in each. */
export function sideBySide(
  [before, after]: readonly [before: Html, after: Html],
  sentences: readonly (readonly Piece[])[],
): Html {
  return html`<table class="beside">
    <thead>
      <tr>
        <th scope="col">${before}</th>
        <th scope="col">${after}</th>
      </tr>
    </thead>
    <tbody>
      ${each(
        sentences,
        (pieces) =>
          html`<tr>
            <td dir="auto">${sideOf(pieces, 'gone')}</td>
            <td dir="auto">${sideOf(pieces, 'new')}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
