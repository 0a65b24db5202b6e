import { Parser } from 'htmlparser2';
import { nodeTypes } from './node-type.ts';
import { PageElement } from './page-element.ts';
import { PageParent, PageText } from './tree.ts';

const drawing = 'svg';

/** Builds a tree from the events of the HTML parser. */
class TreeBuilder {
  readonly #document: PageDocument;
  #at: PageParent;
  /** The drawing that is open, or null. */
  #drawing: PageElement | null = null;
  #last: PageElement | null = null;

  constructor(document: PageDocument, root: PageParent) {
    this.#document = document;
    this.#at = root;
  }

  onopentagname(name: string): void {
    const isDrawn = this.#drawing !== null || name === drawing;
    const element = new PageElement(this.#document, name, isDrawn);
    if (isDrawn) this.#drawing ??= element;
    this.#at.adopt(element);
    this.#at = this.#last = element;
  }

  onattribute(name: string, value: string): void {
    if (this.#last?.hasAttribute(name) === false) this.#last.setAttribute(name, value);
  }

  ontext(text: string): void {
    this.#at.adopt(new PageText(text, false));
  }

  oncomment(text: string): void {
    this.#at.adopt(new PageText(text, true));
  }

  onclosetag(): void {
    if (this.#at === this.#drawing) this.#drawing = null;
    this.#at = this.#at.parentNode ?? this.#at;
  }
}

/** A parsed page. */
export class PageDocument extends PageParent {
  readonly textContent = null;
  readonly #made = { class: new Map<string, string>(), label: new Map<string, string>() };

  constructor(source: string) {
    super(nodeTypes.document);
    this.#read(source, this);
  }

  #read(source: string, root: PageParent): void {
    const parser = new Parser(new TreeBuilder(this, root), { lowerCaseAttributeNames: false });
    parser.write(source);
    parser.end();
  }

  /** The nodes of a part of a page's source. */
  fragment(source: string): readonly (PageElement | PageText)[] {
    const root = this.createElement('template');
    this.#read(source, root);
    return root.childNodes as readonly (PageElement | PageText)[];
  }

  /** What is made of a class or a label, made once for each: pages repeat theirs. */
  once(made: 'class' | 'label', text: string, make: (text: string) => string): string {
    const known = this.#made[made].get(text);
    if (known !== undefined) return known;
    const result = make(text);
    this.#made[made].set(text, result);
    return result;
  }

  get documentElement(): PageElement {
    return this.firstElementChild ?? this.appendChild(this.createElement('html'));
  }

  get head(): PageElement {
    const root = this.documentElement;
    const first = root.firstElementChild;
    return first?.tagName === 'HEAD' ? first : root.insertBefore(this.createElement('head'), root.firstChild);
  }

  get body(): PageElement {
    const { head } = this;
    const next = head.nextElementSibling;
    if (next?.tagName === 'BODY') return next;
    return this.documentElement.insertBefore(this.createElement('body'), head.nextSibling);
  }

  get title(): string {
    return this.head.getElementsByTagName('title')[0]?.textContent ?? '';
  }

  /** Links are resolved against it, and an address that cannot be resolved costs Readability an exception. Nobody reads the result. */
  get baseURI(): string {
    return 'http://localhost/';
  }

  createElement(name: string): PageElement {
    return new PageElement(this, name);
  }

  createTextNode(text: string): PageText {
    return new PageText(text, false);
  }
}
