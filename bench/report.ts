import type { Measure } from './measure.ts';

function shown(value: number): string {
  if (Math.abs(value) >= 1000) return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/gu, ',');
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 3);
}

function interval({ low, high }: Measure): string {
  return low === null || high === null ? '' : `${shown(low)} to ${shown(high)}`;
}

/** The figures as a Markdown table. */
export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map(
    (each) => `| ${each.layer} | ${each.name} | ${shown(each.value)} ${each.unit} | ${interval(each)} |`,
  );
  return ['| layer | measure | value | 95 % interval |', '|---|---|---|---|', ...rows, ''].join('\n');
}

/** One line for each figure under its pinned floor. Floors are keyed `layer/name`; a floor whose figure was not measured is passed over. */
export function belowFloor(measures: readonly Measure[], floors: Readonly<Record<string, number>>): readonly string[] {
  return measures.flatMap((each) => {
    const floor = floors[`${each.layer}/${each.name}`];
    return floor === undefined || each.value >= floor
      ? []
      : [`${each.layer}/${each.name}: ${shown(each.value)} is below the floor ${floor}`];
  });
}
