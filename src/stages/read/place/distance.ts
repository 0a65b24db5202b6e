/** A point on the globe, degrees; null where not known. */
interface Point {
  readonly lat: number | null;
  readonly lon: number | null;
}

/** Kilometres between two places, near enough; infinite where a coordinate is missing. */
export function kilometres(a: Point, b: Point): number {
  if (a.lat === null || b.lat === null || a.lon === null || b.lon === null) return Infinity;
  const across = Math.abs(a.lon - b.lon);
  const east = Math.min(across, 360 - across) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return 111.2 * Math.hypot(a.lat - b.lat, east);
}
