import type { RecordLine } from '../../base/schema/record.ts';
import type { ShownFinding } from './findings.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { articlePath, many } from './pieces.ts';
import type { Reading } from './reader-view.ts';
import { findingKinds, panelSize, usualKinds } from './reader-view.ts';

const kindNames: Readonly<Record<ShownFinding['kind'], string>> = {
  ...{ event: 'event', attribution: 'statement', claim: 'claim', commitment: 'commitment' },
  ...{ entity: 'name', timex: 'date', span: 'link' },
};

/** The kinds of an address, left out where they are the usual ones. */
function kindQuery({ kinds }: Reading): string {
  return kinds === usualKinds ? '' : kinds.map((kind) => `&kind=${kind}`).join('');
}

function markPath(line: RecordLine, reading: Reading, id: string): string {
  return `${articlePath(line.id)}?mark=${encodeURIComponent(id)}${kindQuery(reading)}#${encodeURIComponent(id)}`;
}

/** Code units of a finding's words that the panel quotes. */
const mostWords = 160;

function findingItem(line: RecordLine, reading: Reading, finding: ShownFinding): Html {
  const { id, kind, label, words, spans } = finding;
  const text = line.text.slice(words.start, words.end);
  const [chosen, current] = id === reading.chosen ? [' chosen', html`aria-current="true"`] : ['', ''];
  const places = spans.map(({ start, end }) => `${start}-${end}`).join(' ');
  return html`<li class="${kind}${chosen}" ${current} data-id="${id}" data-kind="${kind}" data-spans="${places}">
    <a href="${markPath(line, reading, id)}"><span class="type">${kindNames[kind]}</span> <bdi>${label}</bdi></a>
    <bdi class="words">${text.length > mostWords ? `${text.slice(0, mostWords)}…` : text}</bdi>
  </li>`;
}

/** Which kinds are marked, kept in the address. */
export function kindFilter(line: RecordLine, { kinds, totals, chosen }: Reading): Html {
  return html`<form class="kinds" action="${articlePath(line.id)}">
    <fieldset>
      <legend>Marked in the text</legend>
      ${each(
        findingKinds,
        ([kind, title]) =>
          html`<label class="key ${kind}"
            ><input type="checkbox" name="kind" value="${kind}" ${kinds.includes(kind) ? 'checked' : ''} />
            <span class="swatch">${title}</span> <span class="counts">${totals.get(kind) ?? 0}</span></label
          >`,
      )}
      ${chosen === null || chosen === 'span' ? nothing : html`<input type="hidden" name="mark" value="${chosen}" />`}
      <button>Show these</button>
    </fieldset>
  </form>`;
}

function partLinks(line: RecordLine, reading: Reading): Html {
  const { total, offset, rows } = reading;
  if (total <= panelSize && offset === 0) return nothing;
  const at = (place: number): string => `${articlePath(line.id)}?offset=${place}${kindQuery(reading)}`;
  return html`<p class="pager">
    ${offset + 1} to ${offset + rows.length} of ${total}, in order of the text
    ${offset > 0 ? html`<a rel="prev" href="${at(Math.max(0, offset - panelSize))}">earlier findings</a>` : nothing}
    ${offset + rows.length < total ? html`<a rel="next" href="${at(offset + panelSize)}">more findings</a>` : nothing}
  </p>`;
}

function stepLinks(line: RecordLine, reading: Reading): Html {
  const { previous, next } = reading;
  return html`<p class="steps">
    ${previous === null ? html`<span class="unknown">previous</span>` : html`<a rel="prev" href="${markPath(line, reading, previous)}">previous</a>`}
    ${next === null ? html`<span class="unknown">next</span>` : html`<a rel="next" href="${markPath(line, reading, next)}">next</a>`}
    <span class="meta">keys: <kbd>j</kbd> or <kbd>n</kbd> next, <kbd>k</kbd> or <kbd>p</kbd> previous</span>
  </p>`;
}

/** The findings in order of the text, each linked to its words. */
export function readerPanel(line: RecordLine, reading: Reading): Html {
  return html`<h2>${many(reading.total, 'finding', 'findings')}</h2>
    ${stepLinks(line, reading)} ${partLinks(line, reading)}
    <p class="visually-hidden" role="status" data-told></p>
    ${
      reading.rows.length === 0
        ? html`<p class="empty">Nothing of these kinds was found in this text.</p>`
        : html`<ol class="findings" start="${reading.offset + 1}">
            ${each(reading.rows, (finding) => findingItem(line, reading, finding))}
          </ol>`
    }`;
}

function fragment(words: string): string {
  const coded = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
  const list = words.trim().split(/\s+/u);
  if (words.length <= 200 || list.length < 12) return coded(words.trim());
  return `${coded(list.slice(0, 5).join(' '))},${coded(list.slice(-5).join(' '))}`;
}

/** What is picked out, with links that open it again here and in the page it came from. */
export function pickedNote(line: RecordLine, { picked }: Reading): Html {
  if (picked === null) return nothing;
  const { start, end } = picked.words;
  const words = line.text.slice(start, end);
  const isWeb = /^https?:\/\//iu.test(line.url ?? '');
  return html`<div class="picked">
    <p><span class="type">${kindNames[picked.kind]}</span> <bdi>${picked.label}</bdi></p>
    <p class="meta">
      <a href="${articlePath(line.id)}?span=${start}-${end}#span">Link to these words</a> (${start} to ${end}, in UTF-16
      code units)
      ${
        isWeb
          ? html`·
              <a rel="external noreferrer noopener" href="${line.url}#:~:text=${fragment(words)}"
                >the same words at the address they came from</a
              >`
          : nothing
      }
    </p>
  </div>`;
}
