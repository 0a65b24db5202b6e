import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import type { Told } from '../../src/io/export/format.ts';
import { allTables } from '../../src/io/export/tables/all-tables.ts';
import { fullRecord } from './record.ts';
import { bytesOf, formatNamed, fresh, tell, textOf } from './support.ts';

type Row = Readonly<Record<string, string>>;

let told: Told;

before(async () => {
  told = tell(await fresh(fullRecord));
});

/** The rows of a table as a CSV reader has them. */
async function read(table: string): Promise<readonly Row[]> {
  return parse(await textOf('csv', told, `${table}.csv`), { columns: true });
}

function cell(row: Row | undefined, column: string): string {
  return row?.[column] ?? assert.fail(`no ${column}`);
}

describe('CSV of a part of the record', () => {
  const parts = [
    { a: 'NOR', b: 'RUS' },
    { a: 'CHL', b: 'ARG' },
    { a: 'NOR' },
    { from: '2010-09-15', to: '2010-09-15' },
    { a: 'RUS', from: '2010' },
  ];
  for (const filter of parts) {
    it(`holds the article of every row of every table (${JSON.stringify(filter)})`, async () => {
      const part = tell(await fresh(fullRecord), filter);
      const rowsOf = async (table: string): Promise<readonly Row[]> =>
        parse(await textOf('csv', part, `${table}.csv`), { columns: true });
      const known = new Set((await rowsOf('articles')).map(({ article }) => article));
      for (const { name, columns } of allTables) {
        if (name === 'families' || !columns.some((column) => column.name === 'article')) continue;
        for (const { article } of await rowsOf(name))
          assert.ok(article === '' || known.has(article), `${name} names ${String(article)}`);
      }
    });
  }
});

describe('CSV', () => {
  it('is RFC 4180: CRLF ends, one head, as many cells in every row as in the head', async () => {
    for (const { name, columns } of allTables) {
      const text = await textOf('csv', told, `${name}.csv`);
      assert.ok(text.endsWith('\r\n'));
      const rows = parse(text, { relax_column_count: false, record_delimiter: '\r\n' }) as readonly string[][];
      assert.deepEqual(
        rows[0],
        columns.map((column) => column.name),
      );
      assert.ok(rows.length > 1, `${name} has no row`);
    }
  });

  it('keeps titles with quotes, commas, tags and line ends as they are', async () => {
    const row = (await read('articles')).find(({ article }) => article?.startsWith('y:odd') === true);
    assert.match(cell(row, 'title'), /^=HYPERLINK\("x"\), <script>alert\(1\)<\/script> & \{50% \\ "off"\}/u);
    assert.match(cell(row, 'title'), /\n\u2028second line$/u);
    assert.equal(cell(row, 'bylines'), 'José María {Ñuñez} and Sons; O’Brien & Co');
  });

  it('gives every quote where it stands, in UTF-16 units and in code points', async () => {
    const texts = new Map((await read('articles')).map((row) => [row['article'], cell(row, 'text')]));
    let astral = 0;
    for (const { name, columns } of allTables) {
      if (!columns.some((column) => column.name === 'quote')) continue;
      for (const row of await read(name)) {
        if (row['quote'] === '') continue;
        const text = texts.get(row['article']) ?? assert.fail(`${name} names an unknown article`);
        const [start, end] = [Number(row['start']), Number(row['end'])];
        assert.equal(text.slice(start, end), row['quote']);
        const points = Array.from(text).slice(Number(row['start_points']), Number(row['end_points']));
        assert.equal(points.join(''), row['quote']);
        astral += Number(row['start_points'] !== row['start']);
      }
    }
    assert.ok(astral > 0);
  });

  it('has one row a happening, every report of it in the mentions, and counts that are not mixed', async () => {
    const [happenings, mentions] = [await read('happenings'), await read('mentions')];
    assert.equal(new Set(happenings.map((row) => row['happening'])).size, happenings.length);
    for (const row of happenings) {
      const own = mentions.filter(({ happening }) => happening === row['happening']);
      assert.equal(String(own.length), row['mentions']);
      assert.equal(String(new Set(own.map(({ article }) => article)).size), row['articles']);
      assert.ok(
        Number(row['origins']) <= Number(row['families']) && Number(row['families']) <= Number(row['articles']),
      );
    }
    const treaty = happenings.find(({ date }) => date === '2010-09-15');
    assert.deepEqual([treaty?.['articles'], treaty?.['families'], treaty?.['origins']], ['4', '2', '2']);
  });

  it('says no day that is not known, and leaves the unknown empty', async () => {
    const rows = await read('happenings');
    assert.deepEqual(
      rows.filter(({ precision }) => precision === 'month').map(({ date }) => date?.length),
      rows.filter(({ precision }) => precision === 'month').map(() => 7),
    );
    assert.ok(rows.some(({ date, precision }) => date === '' && precision === ''));
    assert.ok(rows.every((row) => !Object.values(row).some((value) => value === 'null' || value === 'undefined')));
  });

  it('holds a denial beside what it denies', async () => {
    const claims = await read('claims');
    const denial = claims.find(({ stance, said_by: by }) => stance === 'denies' && by === 'CHL');
    const denied = claims.find(({ claim }) => claim === denial?.['answers']);
    assert.deepEqual([denied?.['said_by'], denied?.['matter']], ['PER', denial?.['matter']]);
  });

  it('follows the filter in every table', async () => {
    const pair = { ...told, ...tell(await fresh(fullRecord), { a: 'PER', b: 'CHL' }) };
    const count = async (table: string): Promise<number> =>
      (parse(await textOf('csv', pair, `${table}.csv`)) as readonly unknown[]).length - 1;
    assert.deepEqual(
      [await count('happenings'), await count('articles'), await count('claims'), await count('statements')],
      [1, 1, 2, 1],
    );
    assert.deepEqual([await count('families'), await count('commitments')], [0, 0]);
  });
});

describe('Parquet', () => {
  it('reads back as the same tables, with types', async () => {
    const { files } = formatNamed('parquet');
    for (const [at, { name, columns }] of allTables.entries()) {
      const bytes = await bytesOf(files[at] ?? assert.fail(), told);
      const file = new Uint8Array(bytes).buffer;
      const rows = await parquetReadObjects({ file });
      const flat = rows.map((row) =>
        Object.fromEntries(columns.map((column) => [column.name, asCell(row[column.name])])),
      );
      assert.deepEqual(flat, await read(name));
      for (const { name: column, type } of columns) {
        const kinds = new Set<string>(rows.map((row) => typeof (row[column] ?? undefined)));
        kinds.delete('undefined');
        const expected = { text: 'string', whole: 'number', number: 'number', flag: 'boolean' }[type];
        assert.ok(kinds.size === 0 || (kinds.size === 1 && kinds.has(expected)), `${name}.${column}`);
      }
    }
  });

  it('names its writer and holds no time of writing', async () => {
    const [file] = formatNamed('parquet').files;
    const twice = [await bytesOf(file ?? assert.fail(), told), await bytesOf(file ?? assert.fail(), told)];
    assert.ok(twice[0]?.equals(twice[1] ?? assert.fail()));
    const { created_by: by, key_value_metadata: notes } = parquetMetadata(new Uint8Array(twice[0] ?? []).buffer);
    assert.deepEqual([by, notes], ['entente', undefined]);
  });
});

function asCell(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
