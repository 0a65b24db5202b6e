import { isIsoPrefix } from './iso-date.ts';

const time = /^T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?$/u;

/**
 * The instant (ISO, UTC, milliseconds) that a date or a date with a time begins: `2026-11`, `2026-11-21`, `2026-11-21T08:00`,
 * `2026-11-21T08:00:30+02:00`. Without an offset the time is UTC. Null for anything else.
 */
export function instantOf(text: string): string | null {
  const [date, clock] = [text.slice(0, 10), text.slice(10)];
  if (!isIsoPrefix(date) || (clock !== '' && date.length < 10)) return null;
  const day = `${date}-01-01`.slice(0, 10);
  if (clock === '') return `${date.length === 7 ? `${date}-01` : day}T00:00:00.000Z`;
  const match = time.exec(clock);
  if (match === null) return null;
  const zone = match[4] ?? 'Z';
  if (Number(match[1]) > 23 || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) return null;
  const at = new Date(`${date}${clock.slice(0, clock.length - (match[4]?.length ?? 0))}${zone}`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
