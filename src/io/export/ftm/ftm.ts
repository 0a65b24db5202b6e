import { createHash } from 'node:crypto';
import { type Format, linesOf, type Told } from '../format.ts';
import { csvLine } from '../tables/csv-line.ts';
import { entitiesOf } from './entities.ts';
import { type Entity, propertyTypes } from './entity.ts';

/** FollowTheMoney entities, as Aleph and OpenAleph load them. */
export const ftm: Format = {
  name: 'ftm',
  summary: 'FollowTheMoney entities (JSON Lines), as OpenAleph loads them',
  files: [{ name: 'entente.ftm.json', write: (told) => linesOf(entitiesOf(told), (entity) => [entityLine(entity)]) }],
};

function entityLine({ id, schema, values }: Entity): string {
  const groups = Map.groupBy(values, ({ prop }) => prop);
  const properties = Object.fromEntries([...groups].map(([prop, list]) => [prop, list.map(({ value }) => value)]));
  return JSON.stringify({ id, schema, properties });
}

/** The same entities as statements: one row a value, with the words that it rests on as origin. */
export const ftmStatements: Format = {
  name: 'ftm-statements',
  summary: 'the same as FollowTheMoney statements (CSV): one row a value, with the words it rests on',
  files: [{ name: 'entente.ftm.statements.csv', write: statementLines }],
};

/** The columns in the order of FollowTheMoney's own writer. */
const columns = [
  ...['canonical_id', 'entity_id', 'prop', 'prop_type', 'schema', 'value', 'dataset', 'origin', 'lang'],
  ...['original_value', 'external', 'first_seen', 'last_seen', 'id'],
];

const dataset = 'entente';

async function* statementLines(told: Told): AsyncGenerator<string> {
  yield csvLine(columns);
  for await (const { id, schema, values } of entitiesOf(told)) {
    yield statementLine({ id, schema, prop: 'id', type: 'id', value: id, origin: null });
    for (const { prop, value, origin } of values)
      yield statementLine({ id, schema, prop, type: propertyTypes[prop], value, origin });
  }
}

interface Statement {
  readonly id: string;
  readonly schema: string;
  readonly prop: string;
  readonly type: string;
  readonly value: string;
  readonly origin: string | null;
}

/** When a value was seen is left empty: an export knows no clock. The key is made as FollowTheMoney makes it. */
function statementLine({ id, schema, prop, type, value, origin }: Statement): string {
  const key = createHash('sha1').update(`${dataset}.${id}.${prop}.${value}`).digest('hex');
  return csvLine([id, id, prop, type, schema, value, dataset, origin, null, null, 'f', null, null, key]);
}
