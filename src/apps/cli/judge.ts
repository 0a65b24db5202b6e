import { userInfo } from 'node:os';
import { personalJudgements } from '../../io/query/judgements.ts';
import type { Missing, PersonalJudgement } from '../../io/query/judgements.ts';
import { openStore } from '../../io/store/open.ts';
import type { Store } from '../../io/store/store.ts';
import type { Judgement } from '../../base/schema/record.ts';
import { correctedFields } from '../../base/schema/correction.ts';
import type { CorrectedField } from '../../base/schema/correction.ts';
import { loadTables } from '../../kit.ts';
import { correct } from '../../rereading/corrections/correct.ts';
import type { Corrected, NotCorrected } from '../../rereading/corrections/correct.ts';
import { correctionGiven } from '../../rereading/corrections/given.ts';
import { judge, undo } from '../../rereading/corrections/person.ts';
import type { Effect } from '../../io/store/corrections/effects.ts';
import type { Kept, NothingToUndo, Opinion, Refusal } from '../../linking/person.ts';
import { correctionWords } from '../../io/query/correction-words.ts';
import { paintCorrection, paintEffect } from './paint-corrections.ts';
import type { Command, ExitCode, OptionHelp, OptionValues, Surroundings } from './command.ts';
import { textOption, UsageError } from './command.ts';
import { atMost, recordFolder, recordOption } from './options.ts';
import { openToChange } from './relink.ts';

const options: Readonly<Record<string, OptionHelp>> = {
  by: { type: 'string', help: 'who judges (else the name of the account)' },
  ...recordOption,
  json: { type: 'boolean', help: 'print JSON instead of text' },
};

/** Names of rules begin with `link/`: a person is never called so. */
function personOf(values: OptionValues): string {
  const by = (textOption(values, 'by') ?? userInfo().username).trim();
  if (by === '' || by.startsWith('link/')) throw new UsageError(`--by takes the name of a person, not "${by}"`);
  return by;
}

function paint({ id, kind, left, right, by, reasons }: Judgement): string {
  return `${kind}  ${left}  ${right}  by ${by}: ${reasons.join('; ')}  (${id})\n`;
}

async function within<T>(values: OptionValues, around: Surroundings, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openToChange(values, around);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const kindWords: Readonly<Record<string, string>> = {
  ...{ articles: 'an article', events: 'an event', claims: 'a claim', attributions: 'a statement' },
  ...{ persons: 'a person', instruments: 'an instrument', pledges: 'a pledge' },
};

/** Why nothing is judged, for the person. */
function paintRefusal(refusal: Refusal): string {
  switch (refusal.refused) {
    case 'unknown':
      return `the record holds no article, event, happening, claim, matter, statement, instrument, pledge or person ${refusal.id}; it may have gone with what others judged or read anew: look for it again`;
    case 'kinds': {
      const [a, b] = refusal.kinds.map((kind) => kindWords[kind] ?? kind);
      return `the one is ${a ?? ''}, the other ${b ?? ''}: name two things of one kind`;
    }
    case 'one':
      return `both ids mean one thing, ${refusal.id}: name two different ones`;
  }
}

/** What became of a person's word, as text. */
function paintKept({ judgement, already, withdrawn, effect }: Kept & { readonly effect: Effect | null }): string {
  if (already) return `held already: ${paint(judgement)}`;
  const others = withdrawn.map((each) => `    withdraws ${paint(each)}`);
  return [paint(judgement), ...others, ...(effect === null ? [] : [paintEffect(effect)])].join('');
}

/** Why nothing is corrected, for the person. */
function paintNotCorrected(refusal: NotCorrected): string {
  switch (refusal.refused) {
    case 'unknown':
      return `the record holds no event, statement, claim or commitment ${refusal.id}`;
    case 'several':
      return `several reports tell it; name the one that is wrong: ${refusal.reports.join(', ')}`;
    case 'field':
      return `of ${refusal.kind === 'event' || refusal.kind === 'attribution' ? 'an' : 'a'} ${refusal.kind === 'attribution' ? 'statement' : refusal.kind} a person cannot correct the ${refusal.field}`;
    case 'judged':
      return refusal.standing.map(paintCorrection).join('; ');
  }
}

function paintCorrected({ correction, already, withdrawn, effect }: Corrected): string {
  if (already) return `held already: ${paintCorrection(correction)}\n`;
  const others = withdrawn.map((each) => `    withdraws ${paintCorrection(each)}\n`);
  return [`${paintCorrection(correction)}\n`, ...others, ...(effect === null ? [] : [paintEffect(effect)])].join('');
}

/** What the words of the command line ask for. */
interface Asked {
  readonly field: CorrectedField;
  readonly thing: string;
  readonly words: string;
}

/** A person's word on one finding; null where the first word is none of that. @throws UsageError when words are missing. */
function askedOf([word, thing, ...rest]: readonly string[]): Asked | null {
  const isVerdict = word === 'accept' || word === 'reject';
  const field = isVerdict ? 'verdict' : correctedFields.find((each) => each === word && each !== 'verdict');
  if (word === undefined || field === undefined) return null;
  const [value, ...more] = isVerdict ? [word, ...rest] : rest;
  if (thing === undefined || value === undefined || more.length > 0) {
    throw new UsageError(isVerdict ? `${word} takes one id` : `${word} takes an id and what it should be, or unknown`);
  }
  return { field, thing, words: value };
}

async function correctAsked(
  { field, thing, words }: Asked,
  values: OptionValues,
  around: Surroundings,
): Promise<ExitCode> {
  const tables = loadTables();
  const correction = correctionGiven(field, words, tables);
  if (typeof correction === 'string') throw new UsageError(correction);
  const said = {
    thing,
    correction,
    why: whyOf(values),
    by: personOf(values),
    at: new Date().toISOString(),
    seen: null,
  };
  const made = await within(values, around, (store) => correct(store, said, tables));
  if ('refused' in made) throw new UsageError(paintNotCorrected(made));
  const { judgement, ...rest } = made;
  const told = JSON.stringify({ ...judgement, ...rest }, null, 2);
  around.out(values['json'] === true ? `${told}\n` : paintCorrected(made));
  return 0;
}

/** @throws UsageError when nothing is given. */
function whyOf(values: OptionValues): string {
  const why = textOption(values, 'why');
  if (why === null || why.trim() === '') throw new UsageError('say why: --why TEXT');
  return why;
}

/**
 * `entente judge same|different A B --why TEXT`: a person's word on two things; `accept|reject ID`, `type|source|target|date|speaker ID VALUE`: on
 * one finding. It wins over the rules.
 */
export const judgeCommand: Command = {
  name: 'judge',
  summary: 'say that two things are the same or different, or that one finding is right, wrong or to be corrected',
  usage: 'same|different A B | accept|reject ID | type|source|target|date|speaker ID VALUE, --why TEXT',
  example: 'entente judge date event-0123456789abcdef 2024-06-19 --why "the day before, as the text says"',
  options: { why: { type: 'string', help: 'the reason, kept with the judgement' }, ...options },
  async run(positionals, values, around): Promise<ExitCode> {
    atMost(positionals, 3);
    const asked = askedOf(positionals);
    if (asked !== null) return correctAsked(asked, values, around);
    const [verdict, a, b] = positionals;
    if ((verdict !== 'same' && verdict !== 'different') || a === undefined || b === undefined) {
      throw new UsageError(
        'say same or different, and name two ids; or accept, reject, type, source, target, date or speaker, and name one',
      );
    }
    const opinion: Opinion = {
      verdict,
      things: [a, b],
      why: whyOf(values),
      by: personOf(values),
      at: new Date().toISOString(),
    };
    const kept = await within(values, around, (store) => judge(store, opinion));
    if ('refused' in kept) throw new UsageError(paintRefusal(kept));
    const { judgement, ...rest } = kept;
    const told = JSON.stringify({ ...judgement, ...rest }, null, 2);
    around.out(values['json'] === true ? `${told}\n` : paintKept(kept));
    for (const { code, place, message, remedy } of kept.notices)
      around.error(`${code}: ${place}: ${message} ${remedy}\n`);
    return 0;
  },
};

/** Why nothing is taken back, for the person. */
function paintNothing(nothing: NothingToUndo, id: string | null): string {
  if (nothing.refused === 'unknown')
    return id === null ? 'no judgement by a person is in force' : `the record holds no judgement ${id}`;
  return `${id ?? 'it'} was withdrawn already, by ${nothing.by}${nothing.at === null ? '' : ` at ${nothing.at}`}`;
}

/** `entente undo [JUDGEMENT]`: takes a judgement back. */
export const undoCommand: Command = {
  name: 'undo',
  summary: 'take back a judgement: the last that a person made, or the one named',
  usage: '[JUDGEMENT]',
  example: 'entente undo',
  options,
  async run(positionals, values, around): Promise<ExitCode> {
    atMost(positionals, 1);
    const undoing = { id: positionals[0] ?? null, by: personOf(values), at: new Date().toISOString() };
    const undone = await within(values, around, (store) => undo(store, undoing, loadTables()));
    if ('refused' in undone) throw new UsageError(paintNothing(undone, undoing.id));
    const { judgement, effect } = undone;
    const told = JSON.stringify({ ...judgement, effect }, null, 2);
    around.out(values['json'] === true ? `${told}\n` : `${paint(judgement)}${paintEffect(effect)}`);
    return 0;
  },
};

function paintDecided({ judgement, state, by, reason, at, missing, correction }: PersonalJudgement): string {
  const said = correction === null ? '' : `    ${correctionWords(correction)} in “${oneLine(correction.words)}”\n`;
  const head = `${at ?? 'time unknown'}  ${state} by ${by}${reason === '' ? '' : ` (${reason})`}  ${paint(judgement)}`;
  return `${head}${said}${missing.map(paintMissing).join('')}`;
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ');
}

/** What a judgement was about and is not read any more. */
function paintMissing({ id, stood }: Missing): string {
  const where = stood === null ? '' : `: the ${stood.kind} “${oneLine(stood.words)}” of ${stood.article}`;
  return `    rests on nothing: ${id} is read no more${where}\n`;
}

/** `entente judgements`: what persons decided. */
export const judgementsCommand: Command = {
  name: 'judgements',
  summary: 'what persons judged same or different, what they took back, and what of it rests on nothing any more',
  usage: '',
  example: 'entente judgements',
  options: { ...recordOption, json: { type: 'boolean', help: 'print JSON instead of text' } },
  async run(positionals, values, around): Promise<ExitCode> {
    atMost(positionals, 0);
    const store = await openStore(recordFolder(values, around), { readonly: true });
    try {
      const decided = await personalJudgements(store);
      const lines = decided.map(paintDecided).join('');
      around.out(
        values['json'] === true ? `${JSON.stringify(decided, null, 2)}\n` : lines || 'no judgements by persons\n',
      );
    } finally {
      await store.close();
    }
    return 0;
  },
};
