import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Kit } from '../src/base/kit.ts';
import type { Article } from '../src/base/schema/article.ts';
import type { EntityDraft, Participant } from '../src/base/schema/finding.ts';
import { loadKit } from '../src/kit.ts';
import { parseText } from '../src/stages/parse/parse.ts';
import { read } from '../src/stages/read/read.ts';
import { makeDirectory } from '../src/stages/resolve/directory.ts';
import { participantsOf } from '../src/stages/resolve/participants.ts';
import type { Bench, Measure } from './measure.ts';

/** A text that names an actor, with the state and PLOVER sectors expected of it; a field that is not there is not asked for. */
interface Case {
  readonly fn: string;
  readonly input: string;
  readonly expected: {
    readonly cc?: string;
    readonly country?: string;
    readonly code_1?: string;
    readonly code_2?: string;
    readonly wiki?: string;
    readonly title?: string;
    readonly result?: null;
  };
}

/** What the program made of a case. */
interface Answer {
  readonly country: string;
  readonly sector: string;
  /** Whether the words themselves tell the answer, or our tables do: no encyclopaedia is needed. */
  readonly told: boolean;
}

function articleOf(text: string): Article {
  const none = { url: null, outlet: null, title: null, published: null, datelinePlace: null };
  const lists = { bylines: [], metadata: {}, origins: [], dropped: [], credits: [], notices: [] };
  const blocks = [{ kind: 'paragraph', start: 0, end: text.length }] as const;
  return { id: text, input: text, text, blocks, language: 'en', ...none, ...lists };
}

/** Names alone, of which no table knows any: only who knows the bearer can answer. */
function isBareName(text: string, entities: readonly EntityDraft[], kit: Kit): boolean {
  const words = text.split(/\s+/u);
  if (!words.every((word) => /^\p{Lu}/u.test(word))) return false;
  const known = entities.some(({ type, actor }) => actor !== null || type === 'nationality' || type === 'office');
  return !known && kit.tables.names(text).length === 0;
}

/**
 * Whether a case needs an encyclopaedia, by what can be told mechanically: its answer names an article in one and our tables know no
 * such name, or its text is a bare name that they do not know.
 */
function needsEncyclopaedia({ input, expected }: Case, entities: readonly EntityDraft[], kit: Kit): boolean {
  const title = expected.wiki ?? expected.title ?? '';
  const named = title !== '' && kit.tables.names(title).length === 0 && kit.tables.names(input).length === 0;
  return named || isBareName(input, entities, kit);
}

function answerOf(one: Case, kit: Kit): Answer {
  const article = articleOf(one.input);
  const reading = read(article, parseText(article.text, article.blocks, kit.model), kit);
  const span = { start: 0, end: article.text.length };
  const [first]: readonly (Participant | undefined)[] = participantsOf(span, makeDirectory(article, reading, kit));
  const told = !needsEncyclopaedia(one, reading.entities, kit);
  return { country: first?.country ?? '', sector: first?.sector ?? '', told };
}

/** Codes that stand for nothing known, and codes that PLOVER's gold standard and this record write otherwise: IGO for every body of states. */
const plain: Readonly<Record<string, string>> = { UNK: '', HLH: 'MED', UNO: 'IGO', EUR: 'IGO', XKX: 'KOS' };

function isRight(one: Case, answer: Answer, part: 'country' | 'sector'): boolean | null {
  const { cc, country = cc, code_1: code } = one.expected;
  const wanted = part === 'country' ? country : code;
  if (wanted === undefined) return null;
  return (plain[wanted] ?? wanted) === answer[part];
}

/** Cases whose text stands once or always with one answer: the file does not tell the date on which a second one holds. */
function withOneAnswer(cases: readonly Case[]): readonly Case[] {
  const answers = Map.groupBy(cases, ({ input }) => input);
  const code = ({ expected }: Case): string => `${expected.country ?? ''} ${expected.code_1 ?? ''}`;
  return cases.filter(({ input }) => new Set(answers.get(input)?.map(code)).size === 1);
}

function measure(name: string, marks: readonly (boolean | null)[]): Measure {
  const asked = marks.filter((mark) => mark !== null);
  const value = asked.filter(Boolean).length / Math.max(asked.length, 1);
  const half = 1.96 * Math.sqrt((value * (1 - value)) / Math.max(asked.length, 1));
  const [low, high] = [Math.max(0, value - half), Math.min(1, value + half)];
  return { layer: 'actors', name, value, low, high, unit: 'share' };
}

/** States and sectors of texts that name actors: of those that need no encyclopaedia (told by the words), and of the rest. */
export const benchActors: Bench = (data) => {
  const file = path.join(data, 'events', 'ngec-actors.dev.jsonl');
  if (!existsSync(file)) {
    console.log(`actors: skipped, there is no ${file}`);
    return Promise.resolve([]);
  }
  const kit = loadKit();
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const all = lines.map((line) => JSON.parse(line) as Case).filter(({ expected }) => expected.result === undefined);
  const answers = withOneAnswer(all).map((one) => ({ one, answer: answerOf(one, kit) }));
  if (process.env['VERBOSE'] === '1') printMisses(answers);
  const [told, rest] = [answers.filter(({ answer }) => answer.told), answers.filter(({ answer }) => !answer.told)];
  return Promise.resolve(
    (['country', 'sector'] as const).flatMap((part) => [
      measure(
        `${part}, told by the words`,
        told.map(({ one, answer }) => isRight(one, answer, part)),
      ),
      measure(
        `${part}, known by an encyclopaedia`,
        rest.map(({ one, answer }) => isRight(one, answer, part)),
      ),
    ]),
  );
};

function printMisses(answers: readonly { readonly one: Case; readonly answer: Answer }[]): void {
  for (const { one, answer } of answers) {
    const wrong = (['country', 'sector'] as const).filter((part) => isRight(one, answer, part) === false);
    if (wrong.length > 0) console.log(wrong.join('+'), one.input, JSON.stringify(one.expected), JSON.stringify(answer));
  }
}
