import type { CommitmentKind, Stance } from '../../../base/schema/finding.ts';
import { claimLines, claims, topicById } from '../../../io/query/claims.ts';
import { commitments } from '../../../io/query/commitments.ts';
import { claimOrders, commitmentOrders } from '../../../io/query/types.ts';
import type { Page } from '../../../io/query/types.ts';
import { claimTable } from '../../web/claim-table.ts';
import { commitmentTable } from '../../web/commitment-table.ts';
import { html } from '../../web/html.ts';
import type { Html } from '../../web/html.ts';
import type { AskedLedger, Choice } from '../../web/ledger-table.ts';
import { ledgerFilter } from '../../web/ledger-table.ts';
import { matterPage } from '../../web/matter-page.ts';
import { pager } from '../../web/pieces.ts';
import { sinceLine } from '../../web/since-bar.ts';
import type { SinceAsked } from '../ask.ts';
import { actorOf, datesOf, found, refused, RefusedQuestion, settledUrl, sinceOf, sliceOf, typesOf } from '../ask.ts';
import type { Answer, Request, Route } from '../route.ts';

/** One of the words that a parameter may be, undefined when left out. @throws RefusedQuestion for any other. */
function oneOf<T extends string>({ url }: Request, name: string, words: readonly T[]): T | undefined {
  const asked = url.searchParams.get(name) ?? '';
  const word = words.find((each) => each === asked);
  if (word === undefined && asked !== '')
    throw new RefusedQuestion(`“${asked}” is none of ${words.join(', ')} (${name}).`);
  return word;
}

/** What both ledgers are asked. */
async function commonOf(request: Request) {
  const since = await sinceOf(request);
  const [a, b] = [actorOf(request, 'a'), actorOf(request, 'b')];
  const words = request.url.searchParams.get('q') ?? undefined;
  return { since, filter: { a, b, words, since: since.at, ...datesOf(request), ...sliceOf(request) } };
}

interface Shown<T> {
  readonly title: string;
  readonly page: Page<T>;
  /** Rows of the data where they are not those of the page. */
  readonly rows?: () => Promise<readonly unknown[]>;
  readonly asked: AskedLedger;
  readonly choices: readonly Choice[];
  readonly row: readonly [one: string, more: string];
  readonly table: Html;
  readonly since: SinceAsked;
}

function shown<T>({ title, page, rows, asked, choices, row, table, since }: Shown<T>): Answer {
  const data = { order: asked.order, ...(since.words !== '' && { since: since.at ?? null }), ...page };
  const answer = found(
    title,
    data,
    html`<h1>${title}</h1>
      ${ledgerFilter(asked, choices)} ${sinceLine(since)} ${pager(page, asked.url, row)} ${table}
      ${page.rows.length > 10 ? pager(page, asked.url, row) : ''}`,
  );
  return rows === undefined ? answer : { ...answer, twin: async () => ({ ...data, rows: await rows() }) };
}

const stances: readonly Stance[] = ['asserts', 'denies', 'doubts', 'neither-confirms-nor-denies'];

const claimLedger: Route = {
  path: '/claims',
  async answer(request) {
    const { since, filter } = await commonOf(request);
    const order = oneOf(request, 'sort', claimOrders) ?? 'told';
    const stance = oneOf(request, 'stance', stances);
    const question = { ...filter, order, stance, types: typesOf(request) };
    const page = await claimLines(request.store, question);
    const rows = async () => (await claims(request.store, question)).rows;
    const asked = { url: settledUrl(request, since), order, since: since.words };
    const options = stances.map((each) => [each, each.replaceAll('-', ' ')] as const);
    const choices = [{ name: 'stance', label: 'somebody', options }];
    const table = claimTable(page.rows, asked);
    return shown({ title: 'Claims and denials', page, rows, asked, choices, row: ['matter', 'matters'], table, since });
  },
};

const matter: Route = {
  path: '/claims/:id',
  async answer({ store, part }) {
    const row = await topicById(store, part('id'));
    if (row === null) return refused(404, `The record holds no matter “${part('id')}”.`);
    return found('One matter', row, matterPage(row));
  },
};

const kinds: readonly CommitmentKind[] = ['treaty', 'pledge', 'offer', 'threat'];

const commitmentLedger: Route = {
  path: '/commitments',
  async answer(request) {
    const { since, filter } = await commonOf(request);
    const order = oneOf(request, 'sort', commitmentOrders) ?? 'first';
    const kind = oneOf(request, 'kind', kinds);
    const page = await commitments(request.store, { ...filter, order, kinds: kind === undefined ? kind : [kind] });
    const asked = { url: settledUrl(request, since), order, since: since.words };
    const choices = [{ name: 'kind', label: 'kind', options: kinds.map((each) => [each, each] as const) }];
    const table = commitmentTable(page.rows, asked);
    return shown({ title: 'Commitments', page, asked, choices, row: ['commitment', 'commitments'], table, since });
  },
};

/** The ledgers of claims and commitments: tables that are sorted, filtered and paged by the address; and one matter. */
export const ledgerTables: readonly Route[] = [claimLedger, matter, commitmentLedger];
