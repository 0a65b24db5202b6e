import { markupOf } from './markup.ts';
import { nodeTypes } from './node-type.ts';
import type { PageDocument } from './page-document.ts';
import { PageParent } from './tree.ts';

/** The names and values of an element's attributes, in turn. */
type Attributes = string[];

/** An attribute as scripts see it: a copy. */
export class PageAttribute {
  readonly name: string;
  readonly value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  cloneNode(): this {
    return this;
  }
}

/** What Readability asks of an element's style. */
interface Style {
  readonly display?: string;
  readonly visibility?: string;
}

const unstyled: Style = {};

function styleOf(rules: string): Style {
  const style: Record<string, string> = {};
  for (const rule of rules.split(';')) {
    const colon = rule.indexOf(':');
    const value = rule.slice(colon + 1).trim();
    if (colon !== -1 && value !== '') style[rule.slice(0, colon).trim()] = value;
  }
  return style;
}

/** The names in a class, each once, one space between. */
function namesIn(value: string): string {
  return [...new Set(value.split(/\s+/u))].filter((name) => name !== '').join(' ');
}

/** An element of a parsed page. */
export class PageElement extends PageParent {
  readonly ownerDocument: PageDocument;
  /** As written in lower case; as given for elements that a script made. */
  readonly localName: string;
  /** In upper case. */
  readonly tagName: string;
  /** Inside a drawing, where pictures are no pictures. */
  readonly isDrawn: boolean;
  /** What Readability keeps of an element. */
  readability: unknown = undefined;
  #attributes: Attributes = [];
  #classes = '';

  constructor(ownerDocument: PageDocument, localName: string, isDrawn = false) {
    super(nodeTypes.element);
    this.ownerDocument = ownerDocument;
    this.localName = localName;
    this.tagName = localName.toUpperCase();
    this.isDrawn = isDrawn;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get textContent(): string {
    return (this.words ??= this.#join());
  }

  #join(): string {
    let words = '';
    for (let node = this.firstChild; node !== null; node = node.nextSibling)
      if (node.nodeType !== nodeTypes.comment) words += node.textContent ?? '';
    return words;
  }

  get attributes(): readonly PageAttribute[] {
    const found: PageAttribute[] = [];
    this.eachAttribute((name, value) => found.push(new PageAttribute(name, value)));
    return found;
  }

  eachAttribute(visit: (name: string, value: string) => void): void {
    for (let at = 0; at < this.#attributes.length; at += 2)
      visit(this.#attributes[at] ?? '', this.#attributes[at + 1] ?? '');
  }

  #indexOf(name: string): number {
    for (let at = 0; at < this.#attributes.length; at += 2) if (this.#attributes[at] === name) return at;
    return -1;
  }

  /** An attribute's value, null when it is not there; the class is `''` then. */
  getAttribute(name: string): string | null {
    if (name === 'class') return this.#classes;
    const at = this.#indexOf(name);
    return at === -1 ? null : (this.#attributes[at + 1] ?? null);
  }

  hasAttribute(name: string): boolean {
    return this.#indexOf(name) !== -1;
  }

  /** Sets an attribute; a class is kept as its names, each once, a space between. */
  setAttribute(name: string, value: string): void {
    const kept = name === 'class' ? this.ownerDocument.once('class', value, namesIn) : value;
    if (name === 'class') this.#classes = kept;
    const at = this.#indexOf(name);
    if (at === -1) this.#attributes.push(name, kept);
    else this.#attributes[at + 1] = kept;
  }

  setAttributeNode({ name, value }: PageAttribute): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    const at = this.#indexOf(name);
    if (at === -1) return;
    this.#attributes.splice(at, 2);
    if (name === 'class') this.#classes = '';
  }

  get className(): string {
    return this.isDrawn ? '' : this.#classes;
  }

  set className(names: string) {
    this.setAttribute('class', names);
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(value: string) {
    this.setAttribute('id', value);
  }

  get style(): Style {
    const rules = this.getAttribute('style');
    return rules === null ? unstyled : styleOf(rules);
  }

  #ofPicture(name: string): string | undefined {
    return this.localName === 'img' && !this.isDrawn ? (this.getAttribute(name) ?? '') : undefined;
  }

  get src(): string | undefined {
    return this.#ofPicture('src');
  }

  get srcset(): string | undefined {
    return this.#ofPicture('srcset');
  }

  /** The source of what is inside. */
  get innerHTML(): string {
    return markupOf(this);
  }

  set innerHTML(source: string) {
    for (let node = this.firstChild; node !== null; node = this.firstChild) node.remove();
    for (const node of this.ownerDocument.fragment(source)) this.appendChild(node);
  }
}
