import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { Kit } from '../../base/kit.ts';
import { conlluOfText, conlluSentence } from '../../io/export/conllu.ts';
import type { ConlluSentence } from '../../io/intake/conllu.ts';
import { readConllu } from '../../io/intake/conllu.ts';
import { openInputs } from '../../io/intake/open-inputs.ts';
import { loadKit } from '../../kit.ts';
import { parseDocument, parseWords } from '../../pipeline.ts';
import type { Command, ExitCode, Surroundings } from './command.ts';
import { UsageError } from './command.ts';
import { inputOptions, inputsOf } from './inputs.ts';

async function readWhole(name: string, around: Surroundings): Promise<string> {
  if (name === '-') return text(around.stdin);
  try {
    return await readFile(path.resolve(around.cwd, name), 'utf8');
  } catch (problem) {
    throw new UsageError(`${name} cannot be read: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
}

/** Sentences up to the next `# newdoc`: the words of one document are read together, as the casing of a name tells in the whole. */
function documentsOf(sentences: readonly ConlluSentence[]): readonly (readonly ConlluSentence[])[] {
  const documents: ConlluSentence[][] = [];
  for (const sentence of sentences) {
    const opens = sentence.comments.some((line) => line.startsWith('# newdoc'));
    const last = documents.at(-1);
    if (last === undefined || opens) documents.push([sentence]);
    else last.push(sentence);
  }
  return documents;
}

function printKept(sentences: readonly ConlluSentence[], kit: Kit, around: Surroundings): void {
  for (const document of documentsOf(sentences)) {
    const parse = parseWords(
      document.map((sentence) => sentence.tokens.map((token) => token.form)),
      kit,
    );
    parse.sentences.forEach((parsed, at) => {
      const { comments = [], ranges = [], tokens = [] } = document[at] ?? {};
      const spaceAfter = (index: number): boolean => tokens[index]?.spaceAfter ?? true;
      around.out(conlluSentence(parsed, { comments, ranges, spaceAfter }));
    });
  }
}

async function parsePretokenised(names: readonly string[], around: Surroundings): Promise<ExitCode> {
  const kit = loadKit();
  let sentences = 0;
  for (const name of names) {
    const read = readConllu(await readWhole(name, around));
    if (!read.ok)
      throw new UsageError(`${name}:${read.problem.line}: ${read.problem.message}. --pretokenised takes CoNLL-U`);
    printKept(read.sentences, kit, around);
    sentences += read.sentences.length;
  }
  if (sentences === 0)
    around.error('empty-input: no sentence in CoNLL-U was found. Give a file with ten columns a token.\n');
  return sentences === 0 ? 2 : 0;
}

/** `entente parse`: sentences, tags and trees as CoNLL-U. */
export const parseCommand: Command = {
  name: 'parse',
  summary: 'sentences, tags, lemmas and dependency trees as CoNLL-U',
  usage: 'PATHS... (or - for standard input)',
  example: 'entente parse examples/articles/irn-sau/2023-03-10-beijing-deal-wire.txt',
  options: {
    pretokenised: { type: 'boolean', help: 'inputs are CoNLL-U: keep their sentences and tokens' },
    ...inputOptions,
  },
  async run(positionals, values, around): Promise<ExitCode> {
    if (positionals.length === 0) throw new UsageError('parse what? Name files or folders, or - for standard input');
    if (values['pretokenised'] === true) return parsePretokenised(positionals, around);
    const { paths, options } = await inputsOf(positionals, values, around);
    const kit = loadKit();
    const seen = { parsed: 0, rejected: 0 };
    for await (const input of openInputs(paths, options)) {
      const result = 'notice' in input ? { ok: false as const, notice: input.notice } : parseDocument(input, kit);
      if (!result.ok) {
        seen.rejected++;
        const { code, place, message, remedy } = result.notice;
        around.error(`${code}: ${place}: ${message} ${remedy}\n`);
        continue;
      }
      seen.parsed++;
      const { article, parse } = result.value;
      around.out(`# newdoc id = ${article.id}\n`);
      parse.sentences.forEach((sentence, index) => {
        around.out(conlluOfText(article.text, sentence, `${article.id}-${index + 1}`));
      });
    }
    if (seen.parsed === 0) return 2;
    return seen.rejected > 0 ? 1 : 0;
  },
};
