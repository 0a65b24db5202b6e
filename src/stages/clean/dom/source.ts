import { OpenElements, isFlat } from './depth.ts';
import { blockTags } from './block-tags.ts';
import type { Tag } from './tag.ts';
import { tagAt } from './tag.ts';

/** A page's source, read once from front to back. */
export interface PageSource {
  /** The source without comments, scripts, styles, drawings, and the attributes that nobody reads. */
  readonly markup: string;
  /** How deep its elements nest. */
  readonly depth: number;
  /** How many nodes its tree would have, about: start tags, texts and character references. */
  readonly nodes: number;
  /** Where text stands between the tags: start and end, in turn, in order. */
  readonly runs: readonly number[];
  /** What begins and does not end, in words, and how many characters behind it are not read; null when everything ends. */
  readonly unclosed: Unclosed | null;
}

/** What begins in a source and does not end. */
export interface Unclosed {
  readonly what: string;
  /** UTF-16 code units at the end of the source that are not read for it. */
  readonly hidden: number;
}

/** Code units behind something that does not end from which a reader should know: a download may well break off in a tag. */
const leastHidden = 200;

const readAttributes = new Set(
  (
    'class id style hidden href rel content property name itemprop itemtype itemscope http-equiv datetime title lang pubdate type role ' +
    'aria-hidden aria-modal data-component data-testid src alt dir summary'
  ).split(' '),
);
/** Longest value of an attribute that is read: descriptions are shorter, pictures written into the page are longer. */
const longestValue = 20_000;

const dropped = new Set(['script', 'style', 'svg', 'select', 'iframe']);
/** Elements that are left out only when their end is there. */
const closing = new Set(['svg', 'select', 'iframe']);
/** Elements whose content is text whatever it looks like. */
const rawText = new Set(['script', 'style', 'title', 'textarea']);

function countOf(sign: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

function isBlank(html: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = html.charCodeAt(at);
    if (code !== 32 && !(code >= 9 && code <= 13)) return false;
  }
  return true;
}

class SourceReader {
  readonly #html: string;
  readonly #parts: string[] = [];
  readonly #open = new OpenElements();
  readonly #runs: number[] = [];
  /** Elements whose end is not in the rest of the page: looked for once only. */
  readonly #endless = new Set<string>();
  #copied = 0;
  /** Where white space begins that the last tag was followed by, or -1. */
  #blank = -1;
  #afterBlock = true;
  #elements = 0;
  #unclosed: Unclosed | null = null;

  constructor(html: string) {
    this.#html = html;
  }

  read(): PageSource {
    let at = 0;
    while (at < this.#html.length) {
      const open = this.#html.indexOf('<', at);
      const end = open === -1 ? this.#html.length : open;
      if (end > at) this.#text(at, end);
      if (open === -1) break;
      at = this.#markup(open);
      if (at === -1) {
        this.#hide('tag', open);
        break;
      }
    }
    this.#parts.push(this.#html.slice(this.#copied));
    const markup = this.#parts.join('');
    const references = countOf('&', markup);
    return {
      markup,
      depth: this.#open.deepest,
      nodes: this.#elements + this.#runs.length / 2 + references,
      runs: this.#runs,
      unclosed: this.#unclosed,
    };
  }

  /** Leaves out the rest of the source. */
  #hide(what: string, from: number): number {
    const hidden = this.#html.length - from;
    if (hidden >= leastHidden) this.#unclosed = { what, hidden };
    return this.#skip(from, this.#html.length);
  }

  /** Text between two tags; white space that no reader sees is left out once the next tag is known. */
  #text(from: number, to: number): void {
    if (isBlank(this.#html, from, to)) {
      this.#blank = from;
      return;
    }
    this.#runs.push(from, to);
    this.#afterBlock = false;
  }

  /** White space beside a block's edge is none. */
  #settleBlank(name: string, at: number): void {
    const isBlock = blockTags.has(name);
    if (this.#blank !== -1 && (isBlock || this.#afterBlock) && !this.#open.has('pre')) this.#skip(this.#blank, at);
    this.#blank = -1;
    this.#afterBlock = isBlock;
  }

  /** Leaves a part of the source out. */
  #skip(from: number, to: number): number {
    this.#parts.push(this.#html.slice(this.#copied, from));
    this.#copied = to;
    return to;
  }

  /** Reads what begins at a `<`; where it ends, or -1 when never. */
  #markup(at: number): number {
    const html = this.#html;
    const code = html.charCodeAt(at + 1) | 32;
    if (html.startsWith('<!--', at)) return this.#comment(at);
    if (html.charAt(at + 1) === '!' || html.charAt(at + 1) === '?') return this.#until('>', at, at + 1);
    if (html.charAt(at + 1) === '/' || (code >= 97 && code <= 122)) {
      const tag = tagAt(html, at);
      return tag === null ? -1 : this.#tag(tag, at);
    }
    this.#text(at, at + 1);
    return at + 1;
  }

  /** A comment that does not end hides what its writer meant to show: it is taken to end with the first tag in it, as browsers once did. */
  #comment(at: number): number {
    const end = this.#endless.has('-->') ? -1 : this.#until('-->', at, at + 4);
    if (end !== -1) return end;
    this.#endless.add('-->');
    this.#unclosed ??= { what: 'comment', hidden: 0 };
    return this.#until('>', at, at + 4);
  }

  #until(mark: string, at: number, from: number): number {
    const end = this.#html.indexOf(mark, from);
    return end === -1 ? -1 : this.#skip(at, end + mark.length);
  }

  #tag(tag: Tag, at: number): number {
    const { name, isEnd, isClosed, end } = tag;
    this.#settleBlank(name, at);
    if (isEnd) {
      if (!isFlat(name)) this.#open.close(name);
      return end;
    }
    this.#elements++;
    if (rawText.has(name) || closing.has(name)) return this.#whole(tag, at);
    if (!isFlat(name) && !isClosed) this.#open.open(name);
    this.#reduce(tag, at);
    return end;
  }

  /** An element that is read, or left out, as one. */
  #whole(tag: Tag, at: number): number {
    const { name, end } = tag;
    const close = this.#closeOf(name, end);
    const isData = name === 'script' && /ld\+json/iu.test(this.#html.slice(at, end));
    if (closing.has(name) && (tag.isClosed || close === -1)) {
      if (!tag.isClosed) this.#open.open(name);
      return end;
    }
    if (close === -1) return this.#endlessText(name, at, end);
    if (dropped.has(name) && !isData) return this.#skip(at, close);
    if (name === 'title') this.#runs.push(end, close);
    return close;
  }

  /** An element of text that does not end: a title ends where the next tag begins, all others hide the rest. */
  #endlessText(name: string, at: number, end: number): number {
    if (name !== 'title') return this.#hide(name, at);
    const next = this.#html.indexOf('<', end);
    const to = next === -1 ? this.#html.length : next;
    this.#runs.push(end, to);
    this.#skip(to, to);
    this.#parts.push('</title>');
    return to;
  }

  /** Where an element's end tag ends, or -1. */
  #closeOf(name: string, from: number): number {
    if (this.#endless.has(name)) return -1;
    const mark = new RegExp(`</${name}(?=[\\s/>])[^>]*>`, 'giu');
    mark.lastIndex = from;
    if (mark.exec(this.#html) !== null) return mark.lastIndex;
    this.#endless.add(name);
    return -1;
  }

  /** Leaves out the attributes that nobody reads. */
  #reduce({ attributes }: Tag, at: number): void {
    let last = at;
    for (let index = 0; index < attributes.length; index += 3) {
      const [start, named, end] = [attributes[index] ?? 0, attributes[index + 1] ?? 0, attributes[index + 2] ?? 0];
      if (!this.#isRead(start, named, end)) this.#skip(Math.max(last, start), end);
      last = end;
    }
  }

  #isRead(start: number, named: number, end: number): boolean {
    const name = this.#html.slice(start, named).toLowerCase();
    if (!readAttributes.has(name) || end - named > longestValue) return false;
    return name !== 'style' || /display|visibility/iu.test(this.#html.slice(named, end));
  }
}

/** Reads a page's source: linear, no recursion. */
export function readSource(html: string): PageSource {
  return new SourceReader(html).read();
}
