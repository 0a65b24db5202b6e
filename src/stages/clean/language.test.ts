import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleaned, cleanPage, cleanText } from '../../../test/support/clean.ts';

const english =
  'The ministers of Norway and Iceland said on Monday that they would extend the fishing accord by two years. The accord, which was signed in Bergen, has been the basis of their talks about quotas.';
const french =
  'Les ministres norvégien et islandais ont annoncé lundi que leur accord de pêche serait prolongé de deux ans. Signé à Bergen, cet accord sert de base aux discussions sur les quotas depuis cinq ans, selon le gouvernement.';
const dutch =
  'De ministers van Noorwegen en IJsland zeiden maandag dat het visserijakkoord met twee jaar wordt verlengd. Het akkoord, dat in Bergen was getekend, vormt al vijf jaar de basis van hun overleg over de quota in de zee.';
const korean = '노르웨이와 아이슬란드의 장관들은 월요일에 어업 협정을 이 년 연장하기로 합의했다고 밝혔다.';
const russian =
  'Министры Норвегии и Исландии заявили в понедельник, что рыболовное соглашение будет продлено на два года.';

function found(body: string, language: string | null = null): string {
  const { language: code, notices } = cleaned(cleanText(body, { language }));
  return `${String(code)}${notices.some((notice) => notice.code === 'language-not-read') ? ' unread' : ''}`;
}

test('a text in another language than is read is named and noticed', () => {
  assert.equal(found(korean), 'ko unread');
  assert.equal(found(russian), 'und unread');
  assert.equal(found(russian, 'ru'), 'ru unread');
  assert.equal(found(french), 'und unread');
  assert.equal(found(french, 'fr'), 'fr unread');
  assert.equal(found(dutch), 'und unread');
});

test('an English text is read whatever its page states', () => {
  assert.equal(found(english), 'null');
  assert.equal(found(english, 'en'), 'en');
  assert.equal(found(english, 'fr'), 'en');
  const page = `<html lang="de"><body><article><p>${english}</p></article></body></html>`;
  assert.equal(cleaned(cleanPage(page)).language, 'en');
});

test('a text that states English and is in another language is not read as English', () => {
  assert.equal(found(french, 'en'), 'und unread');
  assert.equal(found(korean, 'en'), 'ko unread');
});

test('a text too short to tell is what it is said to be', () => {
  assert.equal(found('Oslo and Reykjavik sign accord.'), 'null');
  assert.equal(found('Accord entre Oslo et Reykjavik.', 'fr'), 'fr unread');
});
