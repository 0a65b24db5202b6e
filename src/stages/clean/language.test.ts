import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageTexts } from '../../../test/support/language-texts.ts';
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

const basque =
  'Atzerri ministroa asteartean iritsi zen hiriburura bere kidearekin hitz egiteko. Bi herrialdeek zubi berri bat eraiki nahi dute mugan. Ministroak esan zuenez, akordioa urtea amaitu baino lehen sinatuko da.';
const norwegian =
  'Norges utenriksminister reiste tirsdag til Reykjavik for å snakke med sin islandske kollega. De to landene vil fornye avtalen om fiske, som gikk ut i fjor. Ifølge ministeren blir avtalen undertegnet før årets slutt.';
const serbian =
  'Ministar spoljnih poslova Srbije doputovao je u utorak u Skoplje na razgovore sa svojim kolegom. Dve zemlje žele da izgrade novu prugu. Prema rečima ministra, sporazum će biti potpisan do kraja godine.';

function codes(body: string, language: string): readonly string[] {
  return cleaned(cleanText(body, { language })).notices.map(({ code }) => code);
}

function found(body: string, language: string | null = null): string {
  const { language: code, notices } = cleaned(cleanText(body, { language }));
  return `${String(code)}${notices.some((notice) => notice.code === 'language-not-read') ? ' unread' : ''}`;
}

test('a text in another language than is read is named and noticed', () => {
  assert.equal(found(korean), 'ko unread');
  assert.equal(found(russian), 'ru unread');
  assert.equal(found(russian, 'ru'), 'ru unread');
  assert.equal(found(french), 'fr unread');
  assert.equal(found(french, 'fr'), 'fr unread');
  assert.equal(found(dutch), 'nl unread');
});

test('an English text is read whatever its page states', () => {
  assert.equal(found(english), 'en');
  assert.equal(found(english, 'en'), 'en');
  assert.equal(found(english, 'fr'), 'en');
  const page = `<html lang="de"><body><article><p>${english}</p></article></body></html>`;
  assert.equal(cleaned(cleanPage(page)).language, 'en');
});

test('a text that states English and is in another language is not read as English', () => {
  assert.equal(found(french, 'en'), 'fr unread');
  assert.equal(found(korean, 'en'), 'ko unread');
});

test('a text too short to tell is what it is said to be', () => {
  assert.equal(found('Oslo and Reykjavik sign accord.'), 'null');
  assert.equal(found('Accord entre Oslo et Reykjavik.', 'fr'), 'fr unread');
});

for (const [language, text] of Object.entries(languageTexts)) {
  test(`a short text in ${language} that states no language is named`, () => {
    assert.equal(found(text), language === 'en' ? 'en' : `${language} unread`);
  });

  test(`a short text in ${language} is named whatever its page states`, () => {
    assert.equal(found(text, 'lv'), language === 'en' ? 'en' : `${language} unread`);
    assert.equal(found(text, 'en'), language === 'en' ? 'en' : `${language} unread`);
  });

  test(`one sentence in ${language} is given no wrong language`, () => {
    const [sentence = ''] = text.split(/(?<=[.。।۔])/u);
    const code = cleaned(cleanText(sentence)).language;
    assert.ok(code === null || code === 'und' || code === language, String(code));
  });
}

test('a language without a table, or too near to another, stays unknown', () => {
  assert.equal(found(basque), 'und unread');
  assert.equal(found(serbian), 'und unread');
});

test('a stated language that its text does not surely contradict is believed', () => {
  for (const [text, stated] of [
    [basque, 'eu'],
    [serbian, 'sr'],
    [serbian, 'bs'],
    [norwegian, 'nb'],
    [norwegian, 'no'],
    [norwegian, 'da'],
    [languageTexts['id'], 'ms'],
  ] as const) {
    assert.equal(found(text ?? '', stated), `${stated} unread`);
    assert.ok(!codes(text ?? '', stated).includes('language-contradicted'));
  }
});

test('a stated language that the text contradicts is noticed', () => {
  assert.deepEqual(
    ['fr', 'de', 'ko', 'lv'].map((stated) =>
      codes(languageTexts['fr'] ?? '', stated).includes('language-contradicted'),
    ),
    [false, true, true, true],
  );
  assert.ok(codes(english, 'fr').includes('language-contradicted'));
  assert.ok(!codes(english, 'en').includes('language-contradicted'));
});
