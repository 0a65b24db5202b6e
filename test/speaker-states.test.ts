import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSpeakers, saying } from './support/speakers.ts';

checkSpeakers('introductions in other papers, lands and years', [
  [
    '1979-02-18',
    "Vietnam's Deputy Foreign Minister Phan Van Thu received the press in Hanoi. Thu said the border had been crossed at six places.",
    'the border had been crossed',
    'VNM',
  ],
  [
    '1987-07-22',
    'Kuwaiti Oil Minister Sheikh Khalid al-Rashidi flew to Washington. Al-Rashidi said the tankers would sail on Tuesday.',
    'the tankers would sail',
    'KWT',
  ],
  [
    '1998-06-05',
    'Eritrean presidential adviser Yonas Tekle addressed diplomats in Asmara. "We did not begin this," Yonas told them.',
    'We did not begin this',
    'ERI',
  ],
  [
    '2005-03-11',
    'Colombian Defence Minister Jorge Alberto Uribe Restrepo toured the border. Uribe said the patrols had been doubled.',
    'the patrols had been doubled',
    'COL',
  ],
  [
    '2022-08-03',
    'Chinese People\u2019s Liberation Army spokesman Senior Colonel Wu Dahai issued a statement. The spokesman said drills had begun on all sides.',
    'drills had begun',
    'CHN',
  ],
  [
    '2019-02-27',
    'Pakistani military spokesman Major General Asif Tariq showed a film. The general said two aircraft had been shot down.',
    'two aircraft had been shot down',
    'PAK',
  ],
  [
    '1983-10-26',
    "Grenada's ambassador to London, Denis Lawton, spoke outside the embassy. He said nobody had asked for troops.",
    'nobody had asked for troops',
    'GRD',
  ],
  [
    '2017-06-09',
    'Qatari Foreign Minister Sheikh Mohammed bin Abdulrahman Al Thani flew to Moscow. Sheikh Mohammed said food was not short.',
    'food was not short',
    'mohammed-bin-abdulrahman-al-thani',
  ],
]);

checkSpeakers('bodies go on in other papers, lands and years', [
  [
    '1990-08-09',
    'The Arab League met in Cairo. The organisation said an army would be sent.',
    'an army would be sent',
    'arab-league',
  ],
  [
    '2006-07-13',
    'Hezbollah seized two soldiers on Wednesday. The movement said it wanted an exchange.',
    'it wanted an exchange',
    'hezbollah',
  ],
  [
    '2014-09-06',
    "Ukraine's Defence Ministry published a list. It said four posts had been shelled.",
    'four posts had been shelled',
    'UKR',
  ],
  [
    '2013-08-22',
    'The African Union sent observers to Harare. The bloc said the count had been calm.',
    'the count had been calm',
    'au',
  ],
]);

checkSpeakers('whoever cannot be told stays unknown', [
  ['1995-11-21', 'Two officers came to the hotel. One officer said the road was mined.', 'the road was mined', null],
  [
    '2001-10-09',
    'Tony Blair flew to Muscat. A driver at the airport said he had seen nobody.',
    'he had seen nobody',
    null,
  ],
  ['2010-05-20', 'Experts from four states met in Seoul. They said the torpedo was old.', 'the torpedo was old', null],
]);

test('state and sector of the speaker are told by the office, even of somebody whose name nobody knows', () => {
  const told = (body: string): readonly (string | null | undefined)[] => {
    const [said] = saying('2011-05-02', body, 'the road was closed');
    return [said?.speaker, said?.speakerCountry, said?.speakerSector];
  };
  assert.deepEqual(told('A Bolivian diplomat said the road was closed.'), [null, 'BOL', 'GOV']);
  assert.deepEqual(told('Peruvian army spokesman Luis Rojas said the road was closed.'), ['PER', 'PER', 'MIL']);
  assert.deepEqual(told('Angela Merkel said the road was closed.'), ['angela-merkel', 'DEU', 'GOV']);
  assert.deepEqual(told('Norway said the road was closed.'), ['NOR', 'NOR', null]);
  assert.deepEqual(told('A neighbour said the road was closed.'), [null, null, null]);
});

test('who says something together is named with the speaker, each state and person by itself', () => {
  const told = (body: string, words: string): readonly unknown[] => {
    const [said] = saying('2011-05-02', body, words);
    return [said?.speaker, said?.jointSpeakers];
  };
  assert.deepEqual(told('Peru and Chile said the road was closed.', 'the road was closed'), ['PER', ['CHL']]);
  assert.deepEqual(
    told('Kenya and Uganda share a lake. Both countries denied that the road was closed.', 'that the road was closed'),
    ['KEN', ['UGA']],
  );
  assert.deepEqual(told('Peru said Chile was ready.', 'Chile was ready'), ['PER', []]);
  assert.deepEqual(told('Angela Merkel, the German chancellor, said the road was closed.', 'the road was closed'), [
    'angela-merkel',
    [],
  ]);
});
