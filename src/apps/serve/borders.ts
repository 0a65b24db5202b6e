import { readFileSync } from 'node:fs';
import { orNull, parseTsv } from '../../base/tables/tsv.ts';
import { packageRoot } from '../../kit.ts';
import type { Area, Atlas, Borders, Ground, Shape } from '../web/map-shapes.ts';
import { shapesOf } from '../web/map-shapes.ts';
import { once } from '../api/once.ts';

function read(name: string): string {
  return readFileSync(new URL(`data/borders/${name}`, packageRoot), 'utf8');
}

function areas(): readonly Area[] {
  return parseTsv(read('areas.tsv')).map((row) => ({
    ...{ id: row('id'), name: row('name'), shape: orNull(row('shape')), note: row('note') },
    ...{ held: orNull(row('held')), claimed: orNull(row('claimed')) },
    point: row('lon') === '' ? null : [Number(row('lon')), Number(row('lat'))],
  }));
}

/** What the map is drawn from (see data/borders/SOURCE.md), read when it is first needed. */
export const ground: () => Ground = once(() => {
  const rows = parseTsv(read('shapes.tsv')).filter((row) => row('state') !== '');
  return {
    atlas: JSON.parse(read('countries-110m.json')) as Atlas,
    states: new Map(rows.map((row) => [row('name'), row('state')])),
    areas: areas(),
  };
});

const drawn = new Map<Borders, readonly Shape[]>();

/** The shapes of a setting, drawn once. */
export function shapes(borders: Borders): readonly Shape[] {
  const known = drawn.get(borders) ?? shapesOf(ground(), borders);
  drawn.set(borders, known);
  return known;
}
