interface Words {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

function isWords(value: object): value is Words {
  return 'quote' in value && 'article' in value && 'start' in value && 'end' in value;
}

/** Every piece of evidence anywhere inside an answer. */
export function evidenceIn(answer: unknown): readonly Words[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return [...(isWords(answer) ? [answer] : []), ...Object.values(answer).flatMap(evidenceIn)];
}
