import type { Point } from './graph-layout.ts';
import { tenth } from './graph-layout.ts';

/** Something to be labelled: a circle with words. */
export interface Labelled extends Point {
  readonly r: number;
  readonly words: string;
}

/** Where the words stand; null where there is no room. */
export interface LabelPlace extends Point {
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const letter = 6.6;
const line = 14;

function boxOf({ x, y, anchor }: LabelPlace, words: string): Box {
  const wide = words.length * letter;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
  return { left, right: left + wide, top: y - line + 3, bottom: y + 3 };
}

function meet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function candidates({ x, y, r }: Labelled): readonly LabelPlace[] {
  const [near, middle] = [r + 3, y + 4];
  return [
    { x: x + near, y: middle, anchor: 'start' },
    { x: x - near, y: middle, anchor: 'end' },
    { x, y: y + near + 10, anchor: 'middle' },
    { x, y: y - near, anchor: 'middle' },
  ];
}

/** Places for labels in the order given, so that none covers another, a circle or the edge of the drawing (width by height units). */
export function labelPlaces(
  items: readonly Labelled[],
  size: { readonly width: number; readonly height: number },
): readonly (LabelPlace | null)[] {
  const taken: Box[] = items.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  return items.map((item, at) => {
    const free = candidates(item).find((place) => {
      const box = boxOf(place, item.words);
      const inside = box.left >= 0 && box.right <= size.width && box.top >= 0 && box.bottom <= size.height;
      return inside && taken.every((other, index) => index === at || !meet(box, other));
    });
    if (free === undefined) return null;
    taken.push(boxOf(free, item.words));
    return { ...free, x: tenth(free.x), y: tenth(free.y) };
  });
}
