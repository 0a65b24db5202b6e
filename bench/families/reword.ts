import type { Draft } from './draft.ts';
import { spinText } from './spin.ts';
import type { Spinning } from './spin.ts';
import type { Chances } from './random.ts';

// Rewrites as a way through another language leaves them: phrases and clauses in another order, other determiners, other words of
// grammar, other content words in their right form; names, numbers and the order of the facts stay.

/** A pattern, what it becomes, and how often it is applied where it fits. */
type Change = readonly [pattern: RegExp, becomes: string, often: number];

const days = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const months = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const moment = `(?:on ${days}(?: (?:morning|afternoon|evening|night))?|last (?:week|month|year)|this (?:week|month|year)|in ${months}(?: \\d{4})?|in \\d{4}|on \\d{1,2} ${months}(?: \\d{4})?)`;
const opening = moment
  .replace('(?:on', '(?:On')
  .replace('|last', '|Last')
  .replace('|this', '|This')
  .replaceAll('|in ', '|In ')
  .replace('|on', '|On');
const name = '\\p{Lu}[\\p{L}.-]+(?: (?:al-|bin |de |van )?\\p{Lu}[\\p{L}.-]+)*';
const u = (source: string): RegExp => new RegExp(source, 'gu');

/** Clauses and phrases that change places. Each is tried on a whole sentence. */
const orders: readonly Change[] = [
  [u(`^(${opening}),? (.+?)([.])$`), '\ue003$2 \ue004$1$3', 0.8],
  [u(`^(.{12,}?),? (${moment})([.])$`), '\ue001$2, $1$3', 0.8],
  [u(`^(.{12,}?) (${moment}) (.{12,})$`), '\ue001$2, $1 $3', 0.7],
  [u(`^["“](.+?)[,.]["”] (?:said )?(${name}|[Hh]e|[Ss]he)(?: said| told reporters)?[.]$`), '$2 declared: "$1."', 0.85],
  [u(`^(.+), (${name}|the [\\p{Ll} ]+) (?:said|says|announced)[.]$`), 'According to $2, $1.', 0.8],
  [
    u(`^(${name}|The [\\p{Ll} ]{3,40}) (?:said|says|told [\\p{L} ]{3,20}) that (.+)[.]$`),
    '\ue002$2, as $1 put it.',
    0.75,
  ],
  [
    u(
      `^(.{15,}?),? (after|before|when|because|while|although|if|since|as) ((?:the|he|she|it|they|a|an|its|\\p{Lu})[^,]{10,})[.]$`,
    ),
    '\ue001$2 $3, $1.',
    0.8,
  ],
  [u(`^(After|Before|When|Because|While|Although|If|Since|As) ([^,]{10,}), (.+)[.]$`), '\ue003$3 \ue004$1 $2.', 0.8],
  [
    u('^([^"]{20,}?) ((?:in|at|under|with|during|through|without|between) (?:the |a |its |their )?[^,"]{6,45})[.]$'),
    '\ue001$2, $1.',
    0.6,
  ],
  [u('^(.{25,}), (?:and|but) (.{25,})[.]$'), '$1. \ue001$2.', 0.6],
  [u('^(.{20,}); (.{15,})[.]$'), '$1, and $2.', 0.7],
  [u('^([^,"]{15,}), (which|who|where) ([^,]{8,50}), (.+)$'), '$1 $4 (\ue005$2 $3)', 0.4],
];

/** Phrases inside a sentence. */
const phrases: readonly Change[] = [
  [
    u(
      "(?<!of )(\\p{Lu}[\\p{L}]+)['’]s ((?:new |former |own |foreign |prime )?\\p{Ll}{4,}(?: (?:minister|ministry|office|army|government))?)",
    ),
    'the $2 of $1',
    0.75,
  ],
  [u('\\bthe (\\p{Ll}{4,}) of (\\p{Lu}\\p{L}+)\\b(?! (?:and|\\p{Lu}))'), "$2's $1", 0.5],
  [u('(\\p{Lu}\\p{L}+) and (\\p{Lu}\\p{L}+)(?! \\p{Lu})(?=[ ,.])'), '$2 and $1', 0.6],
  [u('\\b(\\p{Ll}{4,}) and (\\p{Ll}{4,})\\b'), '$2 as well as $1', 0.4],
  [u('\\bthe (?=\\p{Ll}{4,})'), 'this ', 0.12],
  [u('\\bthe (?=\\p{Ll}{4,})'), '', 0.3],
  [u('\\b[Tt]he (?=\\p{Lu})'), '', 0.3],
  [u('\\ba (?=\\p{Ll}{4,})'), 'one ', 0.35],
  [u('\\bin (?=\\p{Lu})'), 'at ', 0.2],
  [u('\\bof (?=\\p{Ll})'), 'for ', 0.2],
  [u('\\bhe\\b'), 'this man', 0.3],
  [u('\\bthey\\b'), 'these people', 0.4],
  [u('\\bis\\b'), 'remains', 0.25],
  [u('\\bthat\\b'), 'as', 0.15],
  [u('\\bonly\\b'), 'no more than', 0.6],
  [u('\\ball\\b'), 'every one of', 0.3],
  [u('\\bafter\\b'), 'following', 0.5],
  [u('\\bbefore\\b'), 'prior to', 0.5],
  [u('\\bsince\\b'), 'from', 0.4],
  [u('\\bwould\\b'), 'was to', 0.5],
  [u('\\bby\\b'), 'through', 0.2],
  [u('\\bwill\\b'), 'is going to', 0.5],
  [u('\\bmust\\b'), 'is obliged to', 0.8],
  [u('\\bmay\\b'), 'is allowed to', 0.6],
  [u('\\bcan\\b'), 'is able to', 0.6],
  [u('\\bhad (?=\\p{Ll}+ed\\b)'), '', 0.6],
  [u('\\bhas (?=\\p{Ll}+ed\\b)'), '', 0.6],
  [u('\\bwho (?=\\p{Ll})'), 'that ', 0.4],
  [u('\\bwhich (?=\\p{Ll})'), 'that ', 0.6],
  [u('\\bmore than\\b'), 'over', 0.7],
  [u('\\babout (?=\\d)'), 'some ', 0.7],
  [u('\\bper cent\\b'), 'percent', 0.9],
  [u('\\bsaid that\\b'), 'stated', 0.6],
  [u('\\bsaid\\b'), 'declared', 0.5],
  [u('\\bnot\\b'), 'in no way', 0.25],
  [u('\\bin order to\\b|\\bto (?=\\p{Ll}{4,} (?:the|a|its|their)\\b)'), 'so as to ', 0.35],
  [u('\\bfrom\\b'), 'out of', 0.15],
  [u('\\bbut\\b'), 'however', 0.4],
  [u('\\balso\\b'), 'in addition', 0.7],
  [u('\\bfor the first time\\b'), 'as had never happened', 0.7],
  [u('\\bunder which\\b'), 'by which', 0.8],
  [u('\\bits\\b'), 'their', 0.25],
  [u('\\bwere\\b'), 'have been', 0.4],
  [u('\\bwas\\b'), 'has been', 0.3],
  [u('\\bas well\\b'), 'likewise', 0.6],
  [u('\\btwo\\b'), '2', 0.4],
  [u('\\bthree\\b'), '3', 0.4],
  [u('\\bfive\\b'), '5', 0.4],
  [u('\\bten\\b'), '10', 0.4],
];

/** A text worded anew, sentence by sentence, its title too. */
export function rewordDraft(draft: Draft, spinning: Spinning, chances: Chances): Draft {
  const reword = (text: string): string => rewordSentence(text, spinning, chances);
  return {
    title: capital(spinText(phrased(draft.title, chances), { ...spinning, share: 0.8 }, chances)),
    paragraphs: draft.paragraphs.map((sentences) => joined(sentences, chances).map(reword)),
  };
}

/** Two short sentences in a row become one, now and then. */
function joined(sentences: readonly string[], chances: Chances): readonly string[] {
  return sentences.reduce<string[]>((list, sentence) => {
    const last = list.at(-1) ?? '';
    const fits = last !== '' && last.length + sentence.length < 220 && !/["“”?!]/u.test(last + sentence);
    if (!fits || !chances.is(0.3)) return [...list, sentence];
    const small = sentence.replace(
      /^(?:The|He|She|It|They|A|An|In|On|This|That|These|Its|Their|But|Both)\b/u,
      (found) => found.toLowerCase(),
    );
    return [...list.slice(0, -1), `${last.replace(/[.]$/u, '')}, and ${small}`];
  }, []);
}

/** One sentence in other words and another order. */
function rewordSentence(text: string, spinning: Spinning, chances: Chances): string {
  return capital(spinText(phrased(shuffled(reordered(text, chances), chances), chances), spinning, chances));
}

const chunk =
  /\s(?=(?:in|at|on|to|for|with|by|from|under|after|before|through|during|against|between|over|about|without)\s)/u;

/** Phrases between two commas change places as they do between languages that put the verb elsewhere. */
function shuffled(text: string, chances: Chances): string {
  if (text.includes('"')) return text;
  const [, body = text, end = ''] = /^(.*?)([.?!]?)$/su.exec(text) ?? [];
  const clauses = body.split(/(?<=,) /u).map((clause) => {
    const [head = '', ...rest] = clause.replace(/,$/u, '').split(chunk);
    for (let at = 0; at + 1 < rest.length; at++) {
      const [a = '', b = ''] = [rest[at], rest[at + 1]];
      if (chances.is(0.6)) rest.splice(at++, 2, b, a);
    }
    return [head, ...rest].join(' ') + (clause.endsWith(',') ? ',' : '');
  });
  return clauses.join(' ') + end;
}

/** The first order that fits and happens, and then one more. */
function reordered(text: string, chances: Chances): string {
  let now = text;
  let done = 0;
  for (const [pattern, becomes, often] of orders) {
    const other = now.replace(pattern, becomes);
    if (done === 3 || other === now || !chances.is(often)) continue;
    now = settled(other);
    done++;
  }
  return now;
}

/** Capital letters where a sentence begins now (\ue001, \ue002) and small ones where it no longer does (\ue004, \ue005). */
function settled(text: string): string {
  return text
    .replaceAll(/[\ue001-\ue003](\p{L})/gu, (_, letter: string) => letter.toUpperCase())
    .replaceAll(/\ue004(\p{Lu})/gu, (_, letter: string) => letter.toLowerCase())
    .replaceAll('\ue005', '')
    .replaceAll(/(?<=, )(The|He|She|It|They|A|An|In|On|This|That|These|Its|Their|But|Both)\b/gu, (found) =>
      found.toLowerCase(),
    );
}

function phrased(text: string, chances: Chances): string {
  return phrases.reduce(
    (now, [pattern, becomes, often]) =>
      now.replaceAll(pattern, (...found: unknown[]) =>
        chances.is(Math.min(0.95, often * 1.6))
          ? becomes.replaceAll(/\$(\d)/gu, (_, group: string) => String(found[Number(group)]))
          : String(found[0]),
      ),
    text,
  );
}

function capital(text: string): string {
  return text.replace(/^(["“]?)(\p{Ll})/u, (_, mark: string, letter: string) => mark + letter.toUpperCase());
}
