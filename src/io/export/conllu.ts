import type { Sentence, Token } from '../../base/schema/parse.ts';

/** What a CoNLL-U sentence carries beside its tokens. */
export interface ConlluExtras {
  /** Comment lines, `#` included, without line breaks. */
  readonly comments: readonly string[];
  /** Surface words that are several tokens: token indexes `from` to `to`, both included. */
  readonly ranges: readonly {
    readonly from: number;
    readonly to: number;
    readonly form: string;
    readonly spaceAfter: boolean;
  }[];
  /** Whether a space follows the token at an index. */
  readonly spaceAfter: (index: number) => boolean;
}

function misc(spaceAfter: boolean): string {
  return spaceAfter ? '_' : 'SpaceAfter=No';
}

function tokenLine(token: Token, index: number, spaceAfter: boolean): string {
  const { form, lemma, upos, xpos, head, deprel } = token;
  return [index + 1, form, lemma, upos, xpos, '_', head + 1, deprel, '_', misc(spaceAfter)].join('\t');
}

/** One sentence in CoNLL-U (Universal Dependencies), with the empty line that ends it. */
export function conlluSentence(sentence: Sentence, extras: ConlluExtras): string {
  const lines = [...extras.comments];
  sentence.tokens.forEach((token, index) => {
    const range = extras.ranges.find((each) => each.from === index);
    if (range) {
      const last = misc(range.spaceAfter);
      lines.push([`${index + 1}-${range.to + 1}`, range.form, '_', '_', '_', '_', '_', '_', '_', last].join('\t'));
    }
    const inside = extras.ranges.some((each) => each.from <= index && index <= each.to);
    lines.push(tokenLine(token, index, inside || extras.spaceAfter(index)));
  });
  return `${lines.join('\n')}\n\n`;
}

/** One sentence of an article's text in CoNLL-U: its words as they stand in the text, `# sent_id` and `# text` before them. */
export function conlluOfText(text: string, sentence: Sentence, id: string): string {
  const words = text.slice(sentence.start, sentence.end).replaceAll(/\s+/gu, ' ');
  const spaceAfter = (index: number): boolean => {
    const token = sentence.tokens[index];
    const next = sentence.tokens[index + 1];
    return token !== undefined && (next === undefined || next.start > token.end);
  };
  return conlluSentence(sentence, { comments: [`# sent_id = ${id}`, `# text = ${words}`], ranges: [], spaceAfter });
}
