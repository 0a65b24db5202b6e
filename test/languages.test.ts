import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { RecordLine } from '../src/base/schema/record.ts';
import { entente } from './support/command-line.ts';
import { languageTexts } from './support/language-texts.ts';

const cwd = mkdtempSync(path.join(tmpdir(), 'entente-languages-'));
after(() => {
  rmSync(cwd, { recursive: true, force: true });
});

const titles: Readonly<Record<string, string>> = {
  es: 'El ministro chileno viaja a La Paz',
  ko: '한국 외교장관 하노이 방문',
  ar: 'وزير الخارجية الأردني في القاهرة',
};

/** A page without a stated language: a menu, a title, the text in two paragraphs, a footer. */
function page(language: string, outlet: string): string {
  const sentences = (languageTexts[language] ?? '').split(/(?<=\.) /u);
  const paragraphs = [sentences.slice(0, 2), sentences.slice(2)].map((part) => `<p>${part.join(' ')}</p>`).join('\n');
  const title = titles[language] ?? '';
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title><link rel="canonical" href="https://${outlet}.example/${language}"></head>
<body><nav><ul><li><a href="/">1</a></li><li><a href="/2">2</a></li></ul></nav>
<article><h1>${title}</h1><time datetime="2019-05-07">7.5.2019</time>\n${paragraphs}</article>
<footer><a href="/c">${outlet}.example</a></footer></body></html>`;
}

interface Rows<T> {
  readonly rows: readonly T[];
}

async function asked(command: string, ...rest: readonly string[]): Promise<unknown> {
  const { code, out, error } = await entente([command, ...rest, '--record', 'kept', '--json'], { cwd });
  assert.equal(code, 0, error);
  return JSON.parse(out);
}

describe('pages in languages that are not read and that state none', () => {
  before(async () => {
    mkdirSync(path.join(cwd, 'pages'));
    for (const language of Object.keys(titles)) {
      for (const outlet of ['gazette', 'courier']) {
        writeFileSync(path.join(cwd, `pages/${language}-${outlet}.html`), page(language, outlet));
      }
    }
    const { code, out, error } = await entente(['add', 'pages', '--record', 'kept'], { cwd });
    assert.equal(code, 0, error);
    assert.match(out, /6 new articles/u);
  });

  for (const [language, title] of Object.entries(titles)) {
    it(`are cleaned, named and marked as not read: ${language}`, async () => {
      const { out } = await entente(['read', `pages/${language}-gazette.html`], { cwd });
      const line = JSON.parse(out) as RecordLine;
      assert.equal(line.text.replaceAll('\n\n', ' '), languageTexts[language]);
      assert.deepEqual([line.title, line.language, line.published?.value], [title, language, '2019-05-07']);
      assert.ok(line.notices.some((notice) => notice.code === 'language-not-read'));
      assert.deepEqual([line.events, line.attributions, line.entities], [[], [], []]);
    });
  }

  for (const [language, ...words] of [
    ['es', 'homólogo boliviano'],
    ['ko', '철도 "하노이에 도착해"'],
    ['ar', 'لإجراء', 'الخارج*'],
  ] as const) {
    it(`are found by their words: ${language}`, async () => {
      const { rows } = (await asked('search', ...words)) as Rows<{ article: { title: string } }>;
      assert.deepEqual(
        rows.map(({ article }) => article.title),
        [titles[language], titles[language]],
      );
    });
  }

  it('are grouped with their copies', async () => {
    const { rows } = (await asked('families')) as Rows<{ members: readonly { article: { title: string } }[] }>;
    assert.deepEqual(
      rows.map(({ members }) => members.map(({ article }) => article.title)).toSorted(),
      Object.values(titles)
        .map((title) => [title, title])
        .toSorted(),
    );
  });

  it('are counted, and nothing is taken from them', async () => {
    const status = (await asked('status')) as Readonly<Record<string, unknown>>;
    assert.deepEqual(status['counts'], { articles: 6, families: 3, origins: 3 });
    assert.deepEqual(status['notices'], [{ code: 'language-not-read', articles: 6 }]);
    assert.deepEqual([status['events'], status['statements'], status['claims']], [0, 0, 0]);
  });
});
