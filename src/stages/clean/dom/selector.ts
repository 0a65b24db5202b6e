import { isElement } from './node-type.ts';
import type { PageElement } from './page-element.ts';
import type { PageNode } from './tree.ts';

/** One compound of a selector: `tag`, `.class`, `[attribute]`, `[attribute="value"]`, `[attribute*="part"]` or a tag with one. */
interface Compound {
  /** Upper case; empty for any. */
  readonly tag: string;
  /** Empty for none. */
  readonly attribute: string;
  readonly value: string;
  readonly how: 'is' | 'holds' | 'names' | 'there';
  /** For the attributes whose values HTML compares without case. */
  readonly isFolded: boolean;
}

/** Compounds from the element outwards, each in one of the next: `article time` is `time`, `article`. */
type Chain = readonly Compound[];

const compound = /^([a-zA-Z\d]*)(?:\.([\w-]+)|\[([\w-]+)(?:(\*?=)"([^"]+)")?\])?$/u;
const folded = new Set(['rel', 'type']);

function compoundOf(source: string): Compound {
  const match = compound.exec(source);
  if (match === null || source === '') throw new TypeError(`no selector that is known here: ${source}`);
  const [, tag = '', name, attribute = '', operator, value = ''] = match;
  if (name !== undefined)
    return { tag: tag.toUpperCase(), attribute: 'class', value: name, how: 'names', isFolded: false };
  const how = operator === '=' ? 'is' : operator === undefined ? 'there' : 'holds';
  const isFolded = folded.has(attribute);
  return { tag: tag.toUpperCase(), attribute, value: isFolded ? value.toLowerCase() : value, how, isFolded };
}

const read = new Map<string, readonly Chain[]>();

/** A selector, read once: there are as many as stand in our sources and in Readability's. */
function chainsOf(selector: string): readonly Chain[] {
  const known = read.get(selector);
  if (known !== undefined) return known;
  const chains = selector.split(',').map((chain) => chain.trim().split(' ').reverse().map(compoundOf));
  read.set(selector, chains);
  return chains;
}

function saysSo({ attribute, value, how, isFolded }: Compound, element: PageElement): boolean {
  if (how === 'there') return element.hasAttribute(attribute);
  const stated = element.getAttribute(attribute);
  if (stated === null || stated === '') return false;
  const own = isFolded ? stated.toLowerCase() : stated;
  if (how === 'is') return own === value;
  return own.includes(value) && (how === 'holds' || own.split(/\s+/u).includes(value));
}

function fits(one: Compound, element: PageElement): boolean {
  return (one.tag === '' || one.tag === element.tagName) && (one.attribute === '' || saysSo(one, element));
}

/** Whether compounds from one of them on fit ancestors of a node. */
function isInside(node: PageNode, chain: Chain, from: number): boolean {
  const one = chain[from];
  if (one === undefined) return true;
  for (let at = node.parentNode as PageNode | null; at !== null; at = at.parentNode)
    if (isElement(at) && fits(one, at)) return isInside(at, chain, from + 1);
  return false;
}

function fitsChain(chain: Chain, element: PageElement): boolean {
  const [own] = chain;
  return own !== undefined && fits(own, element) && isInside(element, chain, 1);
}

/**
 * The elements that a selector takes. Of CSS it knows lists of chains of compounds with nothing but ancestry between; anything else
 * is a programmer's mistake and throws.
 */
export function selectIn(elements: readonly PageElement[], selector: string): readonly PageElement[] {
  const chains = chainsOf(selector);
  const [chain, ...others] = chains;
  if (chain !== undefined && others.length === 0) return elements.filter((element) => fitsChain(chain, element));
  return elements.filter((element) => chains.some((each) => fitsChain(each, element)));
}
