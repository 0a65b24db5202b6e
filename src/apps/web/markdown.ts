import { raw } from 'hono/html';
import { Marked } from 'marked';
import type { Html } from './html.ts';

/** The name of a heading in the address: small letters and digits, joined by hyphens. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

const marked = new Marked({
  renderer: {
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    code({ text, escaped }) {
      const told = escaped === true ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      return `<pre tabindex="0"><code>${told}</code></pre>\n`;
    },
    table(token) {
      return `<div class="scroll" tabindex="0" role="region" aria-label="Table">${tableOf(token, (cell) => this.parser.parseInline(cell))}</div>\n`;
    },
  },
});

type Table = Extract<ReturnType<Marked['lexer']>[number], { type: 'table'; header: unknown }>;
type Inline = (tokens: Table['header'][number]['tokens']) => string;

function tableOf({ header, rows }: Table, inline: Inline): string {
  const row = (cells: Table['header'], tag: string): string =>
    `<tr>${cells.map(({ tokens }) => `<${tag}>${inline(tokens)}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${row(header, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('\n')}</tbody></table>`;
}

/** A page of docs/ as HTML: our own text, so its markup is kept; never for words of articles. Links to other pages of docs/ lead to their places on the site. */
export function markdown(text: string): Html {
  const linked = text.replace(
    /\]\(([a-z-]+)\.md(#[\w-]+)?\)/gu,
    (_, name: string, part = '') => `](/docs/${name}${part as string})`,
  );
  return raw(marked.parse(linked, { async: false }));
}
