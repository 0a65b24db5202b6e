import type { Span } from '../schema/span.ts';

/** A pure question about a span of something whole (an article's directory) that answers a second time without work. */
export function rememberedBySpan<W extends WeakKey, T extends object>(
  ask: (span: Span, whole: W) => T,
): (span: Span, whole: W) => T {
  const answers = new WeakMap<W, Map<number, T>>();
  return (span, whole) => {
    let known = answers.get(whole);
    if (known === undefined) answers.set(whole, (known = new Map<number, T>()));
    const key = span.start * 2 ** 26 + span.end;
    let answer = known.get(key);
    if (answer === undefined) known.set(key, (answer = ask(span, whole)));
    return answer;
  };
}
