import { isElement, nodeTypes } from './node-type.ts';
import type { PageElement } from './page-element.ts';
import { selectIn } from './selector.ts';

// The tree of a page: what cleaning and Mozilla's Readability ask of a DOM, and no more. It has no events, no live lists and no
// nodes for attributes, which is why it costs a third of a general DOM. Like other DOMs, it leaves the content of a `<template>`
// out of selections, and elements made by a script keep the case of their name in `localName`.

const none: readonly never[] = [];

/** The node after a whole node in the order of the page, inside a root; null at its end. */
function beyond(node: PageNode, root: PageNode): PageNode | null {
  for (let at: PageNode | null = node; at !== null && at !== root; at = at.parentNode)
    if (at.nextSibling !== null) return at.nextSibling;
  return null;
}

/** The node after a node in the order of the page, inside a root; null at its end. */
function following(node: PageNode, root: PageNode): PageNode | null {
  return node.firstChild ?? beyond(node, root);
}

function childrenOf(node: PageNode): readonly PageNode[] {
  const children: PageNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

/** A node of a parsed page: an element (`nodeType` 1), a text (3), a comment (8) or the page itself (9). */
export abstract class PageNode {
  readonly nodeType: number;
  parentNode: PageParent | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;
  firstChild: PageNode | null = null;

  constructor(nodeType: number) {
    this.nodeType = nodeType;
  }

  /** The words inside, those of comments left out; null for a page. */
  abstract get textContent(): string | null;

  /** The children as they are now; the list stays as it is when they change. */
  get childNodes(): readonly PageNode[] {
    return none;
  }

  get nextElementSibling(): PageElement | null {
    let node = this.nextSibling;
    while (node !== null && !isElement(node)) node = node.nextSibling;
    return node;
  }

  get previousElementSibling(): PageElement | null {
    let node = this.previousSibling;
    while (node !== null && !isElement(node)) node = node.previousSibling;
    return node;
  }

  /** Takes the node out of its tree; without a parent nothing happens. */
  remove(): void {
    this.parentNode?.release(this);
  }
}

/** A text or, never read, a comment. */
export class PageText extends PageNode {
  readonly textContent: string;

  constructor(text: string, isComment: boolean) {
    super(isComment ? nodeTypes.comment : nodeTypes.text);
    this.textContent = text;
  }
}

/** A node that may have children. */
export abstract class PageParent extends PageNode {
  lastChild: PageNode | null = null;
  #nodes: readonly PageNode[] | null = null;
  #elements: readonly PageElement[] | null = null;
  /** The words inside, null when not known. When they are known, those of all elements inside are. */
  protected words: string | null = null;

  override get childNodes(): readonly PageNode[] {
    return (this.#nodes ??= childrenOf(this));
  }

  /** The children that are elements, as they are now. */
  get children(): readonly PageElement[] {
    return (this.#elements ??= this.childNodes.filter(isElement));
  }

  get firstElementChild(): PageElement | null {
    let node = this.firstChild;
    while (node !== null && !isElement(node)) node = node.nextSibling;
    return node;
  }

  /** Adds a new node behind the last child: for the reader of a source, when nothing is known of the words yet. */
  adopt(node: PageNode): void {
    node.parentNode = this;
    node.previousSibling = this.lastChild;
    if (this.lastChild === null) this.firstChild = node;
    else this.lastChild.nextSibling = node;
    this.lastChild = node;
  }

  appendChild<T extends PageNode>(node: T): T {
    return this.insertBefore(node, null);
  }

  /** Moves a node before a child, or behind all children for null. */
  insertBefore<T extends PageNode>(node: T, before: PageNode | null): T {
    if (node === before) return node;
    node.remove();
    if (before === null) this.adopt(node);
    else this.#insert(node, before);
    this.#changed();
    return node;
  }

  #insert(node: PageNode, before: PageNode): void {
    const behind = before.previousSibling;
    node.parentNode = this;
    node.previousSibling = behind;
    node.nextSibling = before;
    before.previousSibling = node;
    if (behind === null) this.firstChild = node;
    else behind.nextSibling = node;
  }

  replaceChild<T extends PageNode>(node: PageNode, replaced: T): T {
    const next = replaced.nextSibling;
    replaced.remove();
    this.insertBefore(node, next);
    return replaced;
  }

  removeChild<T extends PageNode>(node: T): T {
    this.release(node);
    return node;
  }

  /** Takes a child out. */
  release(node: PageNode): void {
    const { previousSibling: behind, nextSibling: next } = node;
    if (behind === null) this.firstChild = next;
    else behind.nextSibling = next;
    if (next === null) this.lastChild = behind;
    else next.previousSibling = behind;
    node.parentNode = node.previousSibling = node.nextSibling = null;
    this.#changed();
  }

  #changed(): void {
    this.#nodes = this.#elements = null;
    this.#forget();
  }

  #forget(): void {
    if (this.words === null) return;
    this.words = null;
    if (this.parentNode !== null) this.parentNode.#forget();
  }

  /** The elements inside that have a tag, in the order of the page. */
  getElementsByTagName(tag: string): readonly PageElement[] {
    const found: PageElement[] = [];
    for (let node = following(this, this); node !== null; node = following(node, this))
      if (isElement(node) && (node.localName === tag || node.tagName === tag)) found.push(node);
    return found;
  }

  /** The elements inside that a selector takes (`selector.ts` says which there are), in the order of the page. */
  querySelectorAll(selector: string): readonly PageElement[] {
    return selectIn(this.elements(), selector);
  }

  querySelector(selector: string): PageElement | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  /** The elements inside, in the order of the page, without what templates hold. */
  protected elements(): readonly PageElement[] {
    const found: PageElement[] = [];
    for (let node = following(this, this); node !== null;) {
      if (isElement(node)) found.push(node);
      node = isElement(node) && node.localName === 'template' ? beyond(node, this) : following(node, this);
    }
    return found;
  }
}
