import type { Engine } from '../migrations/migration.ts';

/**
 * SQLite's words. The full-text index is FTS5 with external content: it keeps no second copy of the text, and a trigger fills it. Case and
 * diacritics are folded, as `foldWord` does for the snippets.
 */
export const sqliteEngine: Engine = {
  counter: 'integer primary key',
  real: 'real',
  bytes: 'blob',
  keyed: 'strict, without rowid',
  fullText: (table, columns) => [
    `create virtual table ${table}_words using fts5(${columns.join(', ')}, content='${table}', content_rowid='n',
      tokenize='unicode61 remove_diacritics 2')`,
    `create trigger ${table}_words_added after insert on ${table} begin
      insert into ${table}_words (rowid, ${columns.join(', ')}) values (new.n, ${columns.map((name) => `new.${name}`).join(', ')}); end`,
  ],
  fullTextChanged: (table, columns) => {
    const [all, of] = [columns.join(', '), (row: string) => columns.map((name) => `${row}.${name}`).join(', ')];
    return [
      `create trigger ${table}_words_changed after update of ${all} on ${table} begin
      insert into ${table}_words (${table}_words, rowid, ${all}) values ('delete', old.n, ${of('old')});
      insert into ${table}_words (rowid, ${all}) values (new.n, ${of('new')}); end`,
    ];
  },
};
