import type { Evidence } from '../../../base/schema/evidence.ts';
import type { ActorRef } from '../../query/types.ts';
import { codePointSpan } from '../code-points.ts';

/** A node of the graph; what is not known is left out. */
export type Node = Readonly<Record<string, unknown>>;

export type Kind = 'article' | 'actor' | 'happening' | 'statement' | 'matter' | 'claim' | 'commitment' | 'annotation';

/** The name of a thing in the graph. */
export function urn(kind: Kind, id: string): string {
  return `urn:entente:${kind}:${encodeURIComponent(id)}`;
}

/** A node without what is not known or empty. */
export function node(all: Readonly<Record<string, unknown>>): Node {
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}

/** References to actors. */
export function actorUrns(actors: readonly ActorRef[]): readonly string[] {
  return actors.map(({ id }) => urn('actor', id));
}

/** Code points of context on each side of a quotation. */
const around = 32;

/** Web Annotations that tie words of an article to what they tell of; offsets count code points. */
export function annotations(
  about: string,
  words: readonly Evidence[],
  textOf: (article: string) => string | undefined,
): readonly Node[] {
  return words.flatMap((evidence, at) => {
    const text = textOf(evidence.article);
    if (text === undefined) return [];
    const target = { source: urn('article', evidence.article), selector: selectorsOf(text, evidence) };
    return [
      {
        id: `${about.replace('urn:entente:', 'urn:entente:annotation:')}:${String(at + 1)}`,
        type: 'Annotation',
        body: about,
        target,
      },
    ];
  });
}

function selectorsOf(text: string, { start, end, quote }: Evidence): readonly Node[] {
  const before = Array.from(text.slice(Math.max(0, start - 2 * around), start)).slice(-around);
  const after = Array.from(text.slice(end, end + 2 * around)).slice(0, around);
  return [
    { type: 'TextPositionSelector', ...codePointSpan(text, { start, end }) },
    { type: 'TextQuoteSelector', exact: quote, prefix: before.join(''), suffix: after.join('') },
  ];
}
