import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadKit } from '../../../kit.ts';
import { grammarOf } from './compile.ts';
import { formsAt, treeOfForms } from './form-tree.ts';
import { headsOf } from './heads.ts';

test('tells how the matches of an expression may begin', () => {
  assert.deepEqual([...headsOf('(?:the |a )?year')].sort(), ['a yea', 'the y', 'year']);
  assert.deepEqual([...headsOf('(?<first>[01]?\\d):\\d\\d(?!x)')].sort(), ['00:00', '0:00']);
  assert.deepEqual([...headsOf('(?=may)may|at\\p{L}+')].sort(), ['at', 'may']);
  assert.deepEqual([...headsOf('[^x]y|ab{2,3}c')].sort(), ['', 'abbbb', 'abbbc', 'abbc', 'abc']);
});

const text =
  'THE Last two weeks of May 2031, on 3 June at 17:45 GMT: “early Tuesday”, the ’90s, mid-1987, some time ago, 9/11, ' +
  'ſeptember 12th, a\u00a0year and a half; twice a day, 2024-02-29, half an hour\nbefore the \u2009 second quarter, a decade-long row';

test('leaves out only forms that do not match', () => {
  const { forms } = grammarOf(loadKit().pack.time);
  const tree = treeOfForms(forms);
  let kept = 0;
  for (let at = 0; at < text.length; at++) {
    const matching = forms.filter(({ pattern }) => {
      pattern.lastIndex = at;
      return pattern.test(text);
    });
    const may = formsAt(tree, text, at);
    assert.deepEqual(
      matching.filter((form) => !may.includes(form)).map(({ row }) => row),
      [],
    );
    kept += may.length;
  }
  assert.ok(kept < (forms.length * text.length) / 8);
});
