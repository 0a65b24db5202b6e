import type { Row } from '../../src/base/tables/tsv.ts';
import { byCode, writeTsv } from './files.ts';

/** `members.tsv` from the compact rows: `@1949-04-04 BEL CAN @1952-02-18 GRC` and `GBR..2020-01-31` for who left. */
export function membersTable(rows: readonly Row[]): string {
  const records = rows.flatMap((row) => {
    let since = '';
    return row('members').split(' ').flatMap((word) => {
      if (word.startsWith('@')) {
        since = word.slice(1);
        return [];
      }
      const [member = '', until = ''] = word.split('..');
      return [{ of: row('of'), member, since, until }];
    });
  });
  const key = (record: (typeof records)[number]): string => [record.of, record.member, record.since].join('\t');
  return writeTsv(['of', 'member', 'since', 'until'], records.sort((a, b) => byCode(key(a), key(b))));
}
