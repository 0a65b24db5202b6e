import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { loadKit } from '../../src/kit.ts';
import { readSpeechGolden, speechGoldens } from './speech-golden.ts';
import { scoreSpeech } from './speech-score.ts';
import { missesOf, percent, scoresOf, tableOf } from './speech-table.ts';

// Prints the table; with VERBOSE=1 every miss too. Floors are what was measured, and may only rise.

const floors = JSON.parse(readFileSync(new URL('speech-floors.json', import.meta.url), 'utf8')) as Record<
  string,
  number
>;

describe('the notation of speech goldens', () => {
  const golden = readSpeechGolden(
    'name',
    'title: T\npublished: 2001-02-03\nstatement: 1 mixed PRK|kcna in letter < KCNA act denial\nclaim: 1 denies\n' +
      'commitment: A pledge PRK > KOR due=2002 article=4\ncredit: inputs Reuters\n\n' +
      '{content=1:It {action=A:sent} {quantity=200..300 tanks:200 to 300 tanks}}, {source=1:it} {cue=1:said}.\n',
  );

  it('tells statements, claims, commitments and credits', () => {
    const [statement] = golden.statements;
    assert.deepEqual(statement?.speakers, ['PRK', 'kcna']);
    assert.deepEqual([statement.medium, statement.chain, statement.act], ['letter', ['KCNA'], 'denial']);
    assert.deepEqual(golden.claims, [{ statement: '1', stance: 'denies', about: null }]);
    assert.deepEqual([golden.commitments[0]?.beneficiaries, golden.commitments[0]?.due], [['KOR'], '2002']);
    assert.deepEqual(golden.credits, [{ kind: 'inputs', agency: 'Reuters' }]);
  });

  it('tells quantities', () => {
    const [quantity] = golden.quantities;
    assert.deepEqual([quantity?.value, quantity?.upTo, quantity?.comparison], [200, 300, 'range']);
  });

  it('refuses lines that say nothing', () => {
    assert.throws(() => readSpeechGolden('name', 'statement: 1 loud PRK\n\nText'), SyntaxError);
    assert.throws(() => readSpeechGolden('name', 'commitment: A pledge PRK\n\nNo action.'), SyntaxError);
  });
});

describe('the speech goldens', () => {
  const goldens = speechGoldens();
  const kit = loadKit();
  const checks = goldens.flatMap((golden) => scoreSpeech(golden, kit));
  console.log(tableOf(checks));
  if (process.env['VERBOSE'] !== undefined) console.log(missesOf(checks).join('\n'));

  it('are many, of every style and region', () => {
    assert.ok(goldens.length >= 60);
    const count = (key: 'style' | 'region'): readonly number[] =>
      [...Map.groupBy(goldens, (golden) => golden[key]).values()].map(({ length }) => length);
    assert.ok(count('style').length === 3 && count('style').every((many) => many >= 20));
    assert.ok(count('region').length >= 6);
  });

  for (const score of scoresOf(checks)) {
    it(`keep their floor in ${score.measure}`, () => {
      const floor = floors[score.measure] ?? 100;
      assert.ok(percent(score) >= floor, `${percent(score).toFixed(1)} is below the floor ${String(floor)}`);
    });
  }
});
