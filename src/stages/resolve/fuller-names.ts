import { slice } from '../../base/text/spans.ts';
import type { Resident } from './directory.ts';

/** `the Times` after `the New York Times`, `Hill` after `Jane Hill`: one word that may be a body's name is the body or person whom the text has named in full. */
export function withFullerNames(text: string, told: readonly Resident[]): readonly Resident[] {
  const bodies = told.filter(({ type, actor }) => type === 'organization' && actor !== null);
  const people = told.filter(({ type }) => type === 'person');
  return told.map((entity) => {
    const name = slice(text, entity);
    if (entity.type !== 'organization' || entity.actor === null || /\s/u.test(name)) return entity;
    const fuller = bodies.findLast((one) => one.end < entity.start && slice(text, one).endsWith(` ${name}`));
    const bearer = people.findLast((one) => one.end < entity.start && slice(text, one).endsWith(` ${name}`));
    if (bearer !== undefined && !/\bthe\s$/iu.test(text.slice(Math.max(0, entity.start - 4), entity.start)))
      return { ...bearer, start: entity.start, end: entity.end };
    return fuller === undefined ? entity : { ...entity, actor: fuller.actor, state: entity.state ?? fuller.state };
  });
}
