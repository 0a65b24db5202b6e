import { userInfo } from 'node:os';
import { personalJudgements } from '../../io/query/judgements.ts';
import type { Missing, PersonalJudgement } from '../../io/query/judgements.ts';
import { openStore } from '../../io/store/open.ts';
import type { Store } from '../../io/store/store.ts';
import type { Judgement } from '../../base/schema/record.ts';
import { judge, undo } from '../../linking/person.ts';
import type { Kept, NothingToUndo, Opinion, Refusal } from '../../linking/person.ts';
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
};

/** Why nothing is judged, for the person. */
function paintRefusal(refusal: Refusal): string {
  switch (refusal.refused) {
    case 'unknown':
      return `the record holds no article, event, happening, claim, matter or statement ${refusal.id}; it may have gone with what others judged or read anew: look for it again`;
    case 'kinds': {
      const [a, b] = refusal.kinds.map((kind) => kindWords[kind] ?? kind);
      return `the one is ${a ?? ''}, the other ${b ?? ''}: name two things of one kind`;
    }
    case 'one':
      return `both ids mean one thing, ${refusal.id}: name two different ones`;
  }
}

/** What became of a person's word, as text. */
function paintKept({ judgement, already, withdrawn }: Kept): string {
  if (already) return `held already: ${paint(judgement)}`;
  return [paint(judgement), ...withdrawn.map((each) => `    withdraws ${paint(each)}`)].join('');
}

/** `entente judge same|different A B --why TEXT`: a person's word on two things, which wins over the rules. */
export const judgeCommand: Command = {
  name: 'judge',
  summary: 'say that two articles, events, claims or statements are the same or different',
  usage: 'same|different A B --why TEXT',
  example: 'entente judge different happening-0123456789abcdef happening-fedcba9876543210 --why "two visits"',
  options: { why: { type: 'string', help: 'the reason, kept with the judgement' }, ...options },
  async run(positionals, values, around): Promise<ExitCode> {
    atMost(positionals, 3);
    const [verdict, a, b] = positionals;
    const why = textOption(values, 'why');
    if ((verdict !== 'same' && verdict !== 'different') || a === undefined || b === undefined) {
      throw new UsageError('say same or different, and name two ids');
    }
    if (why === null || why.trim() === '') throw new UsageError('say why: --why TEXT');
    const opinion: Opinion = { verdict, things: [a, b], why, by: personOf(values), at: new Date().toISOString() };
    const kept = await within(values, around, (store) => judge(store, opinion));
    if ('refused' in kept) throw new UsageError(paintRefusal(kept));
    const { judgement, already, withdrawn } = kept;
    const told = JSON.stringify({ ...judgement, already, withdrawn }, null, 2);
    around.out(values['json'] === true ? `${told}\n` : paintKept(kept));
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
    const judgement = await within(values, around, (store) => undo(store, undoing));
    if ('refused' in judgement) throw new UsageError(paintNothing(judgement, undoing.id));
    around.out(values['json'] === true ? `${JSON.stringify(judgement, null, 2)}\n` : paint(judgement));
    return 0;
  },
};

function paintDecided({ judgement, state, by, reason, at, missing }: PersonalJudgement): string {
  const head = `${at ?? 'time unknown'}  ${state} by ${by}${reason === '' ? '' : ` (${reason})`}  ${paint(judgement)}`;
  return `${head}${missing.map(paintMissing).join('')}`;
}

/** What a judgement was about and is not read any more. */
function paintMissing({ id, stood }: Missing): string {
  const where = stood === null ? '' : `: the ${stood.kind} “${stood.words.replace(/\s+/gu, ' ')}” of ${stood.article}`;
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
