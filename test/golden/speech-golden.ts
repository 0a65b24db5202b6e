import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Credit } from '../../src/base/schema/article.ts';
import type { CommitmentKind, Quantity, Quotation, Stance } from '../../src/base/schema/finding.ts';
import type { Span } from '../../src/base/schema/span.ts';
import type { Mark } from './notation.ts';
import { readMarks } from './notation.ts';

/** A statement as marked: `statement: 3 direct kim-jong-un|PRK in letter < KCNA < Yonhap act denial`, its words by the marks `source=3` ... */
export interface MarkedStatement {
  readonly id: string;
  readonly quotation: Quotation;
  /** Accepted actors; `unknown` when nobody can be told. */
  readonly speakers: readonly string[];
  readonly medium: string | null;
  readonly chain: readonly string[];
  /** What kind of statement it is, where that was marked; null otherwise. */
  readonly act: string | null;
  readonly content: readonly Span[];
}

/** `claim: 2 denies 1`: statement 2 denies what statement 1 says. */
export interface MarkedClaim {
  readonly statement: string;
  readonly stance: Stance;
  readonly about: string | null;
}

/** `{quantity=>=400 drones:at least 400 drones}`, `{quantity=200..300 recruits:between 200 and 300 recruits}`. */
export interface MarkedQuantity extends Span {
  readonly value: number;
  readonly upTo: number | null;
  readonly comparison: Quantity['comparison'];
  readonly unit: string | null;
}

/** `commitment: A pledge PRK > IDN due=2013-01 article=4`, its words by the marks `action=A`, `condition=A`, `instrument=A`. */
export interface MarkedCommitment {
  readonly id: string;
  readonly kind: CommitmentKind;
  readonly parties: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly due: string | null;
  /** The instrument's article. */
  readonly clause: string | null;
  readonly action: Span;
  readonly condition: Span | null;
  readonly instrument: Span | null;
}

/** A speech golden: an article with every statement, claim, quantity, commitment and credit marked by hand. */
export interface SpeechGolden {
  readonly name: string;
  /** By a hash of its name: rules are made looking at `A`, and `B` tells whether they hold. */
  readonly half: 'A' | 'B';
  readonly title: string;
  readonly published: string;
  readonly style: string;
  readonly region: string;
  readonly text: string;
  readonly statements: readonly MarkedStatement[];
  readonly claims: readonly MarkedClaim[];
  readonly quantities: readonly MarkedQuantity[];
  readonly commitments: readonly MarkedCommitment[];
  readonly credits: readonly Pick<Credit, 'kind' | 'agency'>[];
}

const comparisons: Readonly<Record<string, Quantity['comparison']>> = {
  '=': 'exactly',
  '~': 'about',
  '>': 'more-than',
  '>=': 'at-least',
  '<': 'less-than',
  '<=': 'at-most',
};

function quantityOf({ label, start, end }: Mark): MarkedQuantity {
  const match = /^quantity=(>=|<=|[=~<>]?)([\d.]+?)(?:\.\.(\d+))?(?: (.+))?$/u.exec(label);
  if (match === null) throw new SyntaxError(`no quantity: ${label}`);
  const [, sign = '=', value = '', upTo, unit = null] = match;
  const range = upTo !== undefined;
  const [number, scale] = [Number(value), scales[unit?.split(' ')[0] ?? '']];
  const counted = scale === undefined ? unit : (unit?.split(' ').slice(1).join(' ') ?? null);
  return {
    ...{ start, end, value: number * (scale ?? 1), upTo: range ? Number(upTo) : null, unit: counted },
    comparison: range ? 'range' : (comparisons[sign === '' ? '=' : sign] ?? 'exactly'),
  };
}

const scales: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9 };

function statementOf(line: string, marks: readonly Mark[]): MarkedStatement {
  const match = /^(\S+) (direct|indirect|mixed) (\S+)(?: in ([^<]+?))?((?: < .+?)*?)(?: act (\S+))?$/u.exec(line);
  if (match === null) throw new SyntaxError(`no statement: ${line}`);
  const [, id = '', quotation = '', speakers = '', medium = null, chain = '', act = null] = match;
  return {
    ...{ id, quotation: quotation as Quotation, speakers: speakers.split('|'), medium, act },
    chain: chain.split(' < ').filter((name) => name !== ''),
    content: marks.filter(({ label }) => label === `content=${id}`),
  };
}

function claimOf(line: string): MarkedClaim {
  const [statement = '', stance = '', about = null] = line.split(' ');
  return { statement, stance: stance as Stance, about };
}

function commitmentOf(line: string, marks: readonly Mark[]): MarkedCommitment {
  const match = /^(\S+) (\S+) (\S+)(?: > ([^ =]+))?((?: \w+=\S+)*)$/u.exec(line);
  if (match === null) throw new SyntaxError(`no commitment: ${line}`);
  const [, id = '', kind = '', parties = '', beneficiaries = '', rest = ''] = match;
  const option = (name: string): string | null => new RegExp(`${name}=(\\S+)`, 'u').exec(rest)?.[1] ?? null;
  const mark = (name: string): Span | null => marks.find(({ label }) => label === `${name}=${id}`) ?? null;
  const action = mark('action');
  if (action === null) throw new SyntaxError(`no action is marked for ${line}`);
  return {
    ...{ id, kind: kind as CommitmentKind, parties: parties.split('+'), action },
    beneficiaries: beneficiaries.split('+').filter((name) => name !== ''),
    ...{ due: option('due'), clause: option('article') },
    ...{ condition: mark('condition'), instrument: mark('instrument') },
  };
}

function creditOf(line: string): Pick<Credit, 'kind' | 'agency'> {
  const [kind = '', ...agency] = line.split(' ');
  return { kind: kind as Credit['kind'], agency: agency.join(' ') };
}

function halfOf(name: string): 'A' | 'B' {
  return (createHash('sha256').update(name).digest()[0] ?? 0) % 2 === 0 ? 'A' : 'B';
}

/** Reads one marked article. @throws SyntaxError where the marking is wrong: it is our own writing. */
export function readSpeechGolden(name: string, file: string): SpeechGolden {
  const gap = file.indexOf('\n\n');
  const head = file.slice(0, gap).split('\n');
  const all = (field: string): readonly string[] =>
    head.filter((line) => line.startsWith(`${field}: `)).map((line) => line.slice(field.length + 2));
  const one = (field: string): string => all(field)[0] ?? '';
  const { text, marks } = readMarks(file.slice(gap + 2).trimEnd());
  return {
    ...{ name, half: halfOf(name), text, title: one('title'), published: one('published') },
    ...{ style: one('style'), region: one('region') },
    statements: all('statement').map((line) => statementOf(line, marks)),
    claims: all('claim').map(claimOf),
    quantities: marks.filter(({ label }) => label.startsWith('quantity=')).map(quantityOf),
    commitments: all('commitment').map((line) => commitmentOf(line, marks)),
    credits: all('credit').map(creditOf),
  };
}

const folder = new URL('speech/', import.meta.url);

/** Every speech golden, in order of its name. */
export function speechGoldens(): readonly SpeechGolden[] {
  const files = readdirSync(folder).sort();
  return files.map((file) =>
    readSpeechGolden(file.replace(/\.txt$/u, ''), readFileSync(new URL(file, folder), 'utf8')),
  );
}
