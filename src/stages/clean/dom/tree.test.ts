import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Readability } from '@mozilla/readability';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { pageContents } from '../../../../test/golden/page-contents.ts';
import { pageTemplates } from '../../../../test/golden/page-templates.ts';
import { pageThemes } from '../../../../test/golden/page-themes.ts';
import { PageDocument } from './page-document.ts';
import type { PageElement } from './page-element.ts';

// linkedom is a whole DOM: what ours is measured against, node by node.

interface Shown {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Shown>;
}

interface ShownElement extends Shown {
  readonly localName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
}

function isShownElement(node: Shown): node is ShownElement {
  return node.nodeType === 1;
}

/** What is in a node as nested lists: element names with attributes, texts, comments; the document's type is left out. */
function shown(node: Shown): readonly unknown[] {
  return [...node.childNodes].flatMap((child): readonly unknown[] => {
    if (child.nodeType === 10) return [];
    if (!isShownElement(child)) return [[child.nodeType, child.textContent]];
    const attributes = [...child.attributes].map(({ name, value }) => `${name}=${value}`);
    return [[child.localName, attributes, shown(child)]];
  });
}

function linkedomOf(html: string): Shown & { readonly body: Shown & { innerHTML: string } } {
  const parse: (source: string) => { readonly document: unknown } = parseHTML;
  return parse(html).document as ReturnType<typeof linkedomOf>;
}

function articleOf(document: unknown): unknown {
  const found = new Readability(document).parse();
  return [found?.title, found?.byline, found?.textContent];
}

const templates = [...Object.values(pageTemplates), ...Object.values(pageThemes).map(({ page }) => page)];
const pages = templates.flatMap((page) => pageContents.slice(0, 2).map((content) => page(content)));

test('a page’s tree is the one that linkedom reads', () => {
  for (const html of pages) assert.deepEqual(shown(new PageDocument(html)), shown(linkedomOf(html)));
});

test('Readability takes the same article from it', () => {
  for (const html of pages) assert.deepEqual(articleOf(new PageDocument(html)), articleOf(linkedomOf(html)));
});

const bit = fc.constantFrom(
  ...['<p>', '</p>', '<div class="a b a">', '</div>', '<br>', '</br>', '<li>', '<table><tr><td>', '</table>', '<svg>'],
  ...['</svg>', '<img src=x>', '<a href="#">', '</a>', 'word', ' ', 'R&amp;D', '&nbsp;', '<title>', '</title>', '<b'],
  ...['</3a>', '<!-- c -->', '<template>', '</template>', '<p id=1 id=2>', '<textarea>', '</textarea>', '<h1>', '<ul>'],
);

test('any markup gives linkedom’s tree', () => {
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 30 }), (bits) => {
      const html = `<html><head></head><body>${bits.join('')} </body></html>`;
      assert.deepEqual(shown(new PageDocument(html)), shown(linkedomOf(html)));
    }),
  );
});

test('what is in an element is written as linkedom writes it, and read again alike', () => {
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 30 }), (bits) => {
      const html = `<html><head></head><body>${bits.join('')} </body></html>`;
      const [ours, theirs] = [new PageDocument(html).body, linkedomOf(html).body];
      const written = ours.innerHTML;
      assert.equal(written, theirs.innerHTML);
      ours.innerHTML = theirs.innerHTML = written;
      assert.deepEqual(shown(ours), shown(theirs));
    }),
  );
});

function body(html: string): PageElement {
  return new PageDocument(`<html><head></head><body>${html}</body></html>`).body;
}

test('words are known again after every change', () => {
  const root = body('<div><p>one</p><p>two</p></div>');
  const [div] = root.children;
  assert.equal(root.textContent, 'onetwo');
  div?.firstElementChild?.remove();
  assert.equal(root.textContent, 'two');
  div?.appendChild(root.ownerDocument.createTextNode('!'));
  assert.equal(root.textContent, 'two!');
  root.innerHTML = '<i>three</i>';
  assert.equal(root.textContent, 'three');
});

test('lists of children stay as they were taken', () => {
  const root = body('<b>1</b><i>2</i>');
  const { children } = root;
  children[0]?.remove();
  assert.equal(children.length, 2);
  assert.deepEqual(
    root.children.map(({ tagName }) => tagName),
    ['I'],
  );
});

test('a node moves to its new place and leaves the old one', () => {
  const root = body('<b>1</b><i>2</i><u>3</u>');
  const [first, , last] = root.children;
  assert.ok(first !== undefined && last !== undefined);
  root.insertBefore(last, first);
  assert.equal(root.innerHTML, '<u>3</u><b>1</b><i>2</i>');
  root.replaceChild(last, first);
  assert.equal(root.innerHTML, '<u>3</u><i>2</i>');
});

test('selectors: tags, classes, attributes, parts of them, ancestors, lists; templates are closed', () => {
  const root = body(
    '<article><time datetime="2011-05-03"></time></article><a rel="Author" class="big by-line">x</a>' +
      '<template><time></time></template><time></time>',
  );
  const count = (selector: string): number => root.querySelectorAll(selector).length;
  assert.deepEqual(
    ['time', 'article time[datetime]', '[rel="author"]', '[class*="line"]', '.line', '.by-line', 'a,article'].map(
      count,
    ),
    [2, 1, 1, 1, 0, 1, 2],
  );
  assert.throws(() => root.querySelectorAll('a > b'), TypeError);
});
