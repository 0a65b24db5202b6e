import { instrumentById } from '../../../io/query/instruments.ts';
import { statementById } from '../../../io/query/statements.ts';
import { instrumentPage } from '../../web/instrument-page.ts';
import { statementPage } from '../../web/statement-page.ts';
import { found, refused } from '../ask.ts';
import type { Route } from '../route.ts';

const statement: Route = {
  path: '/statement/:id',
  async answer({ store, part }) {
    const row = await statementById(store, part('id'));
    if (row === null) return refused(404, `The record holds no statement “${part('id')}”.`);
    return found('One statement', row, statementPage(row));
  },
};

const instrument: Route = {
  path: '/instrument/:id',
  async answer({ store, part }) {
    const row = await instrumentById(store, part('id'));
    if (row === null) return refused(404, `The record holds no instrument “${part('id')}”.`);
    return found(row.name, row, instrumentPage(row));
  },
};

/** One statement with its variants, and one instrument with its mentions. */
export const ledgerRoutes: readonly Route[] = [statement, instrument];
