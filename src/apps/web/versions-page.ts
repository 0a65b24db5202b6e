import type { Difference, Fact, Piece, SentenceChange, VersionList, VersionRow } from '../../io/query/version-types.ts';
import { changeWords } from '../../io/query/version-words.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { articlePath, many, printed } from './pieces.ts';

function versionItem({ article, day, seen, sentences, changes: changed }: VersionRow, here: string): Html {
  const number = html`version ${article.version?.number ?? 1}`;
  return html`<li>
    ${article.id === here ? html`<strong>${number}</strong>` : html`<a href="${articlePath(article.id)}">${number}</a>`}
    · ${day ?? 'day unknown'} · added as number ${seen} ·
    ${
      changed === null
        ? many(sentences, 'sentence', 'sentences')
        : html`<a href="${articlePath(article.id)}/diff">${changeWords(changed)}</a>`
    }
  </li>`;
}

/** The versions of an article, earliest first; the one of the page is marked. Nothing where there is no other. */
export function versionItems({ rows }: VersionList, here: string): Html {
  if (rows.length < 2) return nothing;
  return html`<ol class="versions">
    ${each(rows, (row) => versionItem(row, here))}
  </ol>`;
}

/** All versions of an article. */
export function versionsPage(list: VersionList, here: string): Html {
  return html`<h1>${many(list.rows.length, 'version', 'versions')} of one article</h1>
    <p>Lists and counts show what the newest one says.</p>
    ${
      list.rows.length < 2
        ? html`<ul>
            <li>${each(list.rows, ({ article }) => printed(article))}</li>
          </ul>`
        : versionItems(list, here)
    }`;
}

/** Words with what is gone and new marked. */
export function words(pieces: readonly Piece[]): readonly Html[] {
  return each(pieces, ({ kind, text }) => {
    if (kind === 'same') return html`${text}`;
    const marked = text.trimEnd();
    const space = text.slice(marked.length);
    return kind === 'gone' ? html`<del>${marked}</del>${space}` : html`<ins>${marked}</ins>${space}`;
  });
}

/** Sentences one after the other; those that did not change are folded together. */
function sentenceList(sentences: readonly SentenceChange[]): readonly Html[] {
  const runs: SentenceChange[][] = [];
  for (const sentence of sentences) {
    const last = runs.at(-1);
    if (sentence.kind === 'same' && last?.[0]?.kind === 'same') last.push(sentence);
    else runs.push([sentence]);
  }
  return runs.map((run) => {
    const list = each(run, (sentence) => html`<p>${words(sentence.pieces)}</p>`);
    if (run[0]?.kind !== 'same') return html`<div class="change ${run[0]?.kind ?? ''}">${list}</div>`;
    return html`<details>
      <summary>${many(run.length, 'sentence', 'sentences')} unchanged</summary>
      ${list}
    </details>`;
  });
}

function factList(title: string, kind: 'gone' | 'new', facts: readonly Fact[]): Html {
  if (facts.length === 0) return nothing;
  return html`<h2>${title}</h2>
    <ul class="facts ${kind}">
      ${each(
        facts,
        ({ id, kind: what, label, sentence }) =>
          html`<li><span class="type">${what}</span> <a href="${articlePath(sentence.article, id)}">${label}</a></li>`,
      )}
    </ul>`;
}

/** How two texts differ: sentences with the words that changed, and the facts that only one of them has. */
export function differencePage({ from, to, counts, title, sentences, facts }: Difference): Html {
  const none = facts.gone.length + facts.new.length === 0;
  return html`<h1>${counts.title ? words(title) : (to.title ?? 'Untitled article')}</h1>
    <dl class="provenance">
      <dt>from</dt>
      <dd>${printed(from)}</dd>
      <dt>to</dt>
      <dd>${printed(to)}</dd>
      <dt>changes</dt>
      <dd>${changeWords(counts)}</dd>
      <dt>facts</dt>
      <dd>${facts.gone.length} gone, ${facts.new.length} new, ${facts.kept} in both</dd>
    </dl>
    <div class="reader">
      <article>${sentenceList(sentences)}</article>
      <aside aria-label="Facts">
        ${none ? html`<p class="empty">The same facts in both.</p>` : nothing}
        ${factList('No longer there', 'gone', facts.gone)} ${factList('New', 'new', facts.new)}
      </aside>
    </div>`;
}
