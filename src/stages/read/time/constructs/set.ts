import type { Construct } from '../moment.ts';
import { durationOf } from '../unit.ts';

/** `every year`, `each Thursday`, `every two weeks`, `twice a week`, `on Tuesdays`. */
export const set: Construct = ({ captured }) => {
  const unit = captured.unit();
  if (unit !== null) return { type: 'SET', value: durationOf(captured.count('count') ?? 1, unit) };
  const weekday = captured.look('weekday') ?? captured.look('weekday', '2');
  if (weekday !== null)
    return { type: 'SET', value: `XXXX-WXX-${String(weekday)}${partSuffix(captured.look('part'))}` };
  const month = captured.look('month');
  if (month !== null) return { type: 'SET', value: `XXXX-${String(month).padStart(2, '0')}` };
  const season = captured.look('season');
  return season === null ? null : { type: 'SET', value: `XXXX-${season}` };
};

function partSuffix(part: string | null): string {
  return part === null ? '' : `T${part}`;
}

/** `annually`, `daily`. */
export const setWord: Construct = ({ captured }) => {
  const value = captured.look('setWord');
  return value === null ? null : { type: 'SET', value };
};
