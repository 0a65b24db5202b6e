import { eventTypeNames } from '../../base/schema/event-types.ts';
import { happeningStatuses } from '../../base/schema/record.ts';
import type { Looked, Tally } from '../../io/query/picture-types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { many } from './pieces.ts';

/** What the address of a picture asks for and what every list behind it takes over. */
const carried = ['from', 'to', 'type', 'status', 'a', 'b', 'placed'] as const;

/** The address of a list with the same filters, and more of its own. */
export function listPath(url: URL, path: string, more: readonly (readonly [string, string])[] = []): string {
  const own = new Set(more.map(([name]) => name));
  const kept = carried
    .filter((name) => !own.has(name))
    .flatMap((name) => url.searchParams.getAll(name).map((value) => [name, value] as const));
  const query = new URLSearchParams();
  for (const [name, value] of [...kept, ...more]) if (value !== '') query.append(name, value);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

/** The address of what two parties had with each other: their page, or the list where only some statuses are asked for or more is than a pair. */
export function pairPath(url: URL, a: string, b: string): string {
  if (url.searchParams.getAll('status').some((status) => status !== ''))
    return listPath(url, '/happenings', [
      ['a', a],
      ['b', b],
    ]);
  const query = listPath(url, '', [
    ['a', ''],
    ['b', ''],
  ]);
  return `/pair/${encodeURIComponent(a)}/${encodeURIComponent(b)}${query}`;
}

/** Which side outweighs the other. */
export type Side = 'coop' | 'conf' | 'even' | 'said';

/** The side of a tally; `said` where there are only statements and appeals. */
export function sideOf({ cooperation, conflict }: Tally): Side {
  if (cooperation + conflict === 0) return 'said';
  if (cooperation === conflict) return 'even';
  return cooperation > conflict ? 'coop' : 'conf';
}

/** The sign of each side, so that no colour is needed. */
export const signs: Readonly<Record<Side, string>> = { coop: '+', conf: '−', even: '±', said: '·' };

const sideWords: Readonly<Record<Side, string>> = {
  coop: 'more cooperation than conflict',
  conf: 'more conflict than cooperation',
  even: 'as much of both',
  said: 'only statements and appeals',
};

/** The least number of each of the four steps of shading. */
const steps = [1, 2, 5, 10] as const;

/** The step of shading of a number, 1 to 4. */
export function levelOf(number: number): number {
  return steps.filter((least) => number >= least).length;
}

/** A tally in words. */
export function tallyWords({ happenings, cooperation, conflict, origins }: Tally): string {
  const said = happenings - cooperation - conflict;
  const kinds = [
    `${cooperation} cooperation`,
    `${conflict} conflict`,
    ...(said > 0 ? [`${said} statements or appeals`] : []),
  ];
  return `${many(happenings, 'happening', 'happenings')}, ${many(origins, 'origin', 'origins')}: ${kinds.join(', ')}`;
}

/** What signs and shades mean. */
export function legend(): Html {
  const sides = ['coop', 'conf', 'even', 'said'] as const;
  const scale = steps.map((least, at) => {
    const next = steps[at + 1];
    return next === undefined ? `${least} or more` : next - 1 === least ? `${least}` : `${least}–${next - 1}`;
  });
  return html`<ul class="legend" aria-label="What signs and shades mean">
    ${each(sides, (side) => html`<li><span class="swatch ${side} l3" aria-hidden="true">${signs[side]}</span> ${sideWords[side]}</li>`)}
    ${each(scale, (words, at) => html`<li><span class="swatch plain l${at + 1}" aria-hidden="true"></span> ${words}</li>`)}
  </ul>`;
}

/** Says, where a screen is too narrow for a picture, that there is more of it. */
export const sideways = html`<p class="meta sideways">Wider than this screen: move it sideways.</p>`;

/** Says how much of the record is in the picture. */
export function lookedLine(url: URL, { looked, total }: Looked, more: Html = nothing): Html {
  const all = html`<a href="${listPath(url, '/happenings')}">${many(total, 'happening', 'happenings')}</a>`;
  return html`<p class="meta">
    ${looked === total ? html`All ${all} that match are counted.` : html`Of ${all} that match, the latest ${looked} are counted: choose dates to see others.`}
    ${more}
  </p>`;
}

/** A choice of one word of several, the first when the address has none. */
export function choice(url: URL, name: string, options: readonly (readonly [value: string, words: string])[]): Html {
  const chosen = url.searchParams.get(name) ?? '';
  return html`<select name="${name}">
    ${each(options, ([value, words]) => html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${words}</option>`)}
  </select>`;
}

function dateField(url: URL, name: string): Html {
  return html`<label
    >${name}
    <input
      name="${name}"
      value="${url.searchParams.get(name) ?? ''}"
      placeholder="2023 or 2023-06"
      pattern="\\d{4}(-\\d\\d){0,2}"
  /></label>`;
}

function actorField(url: URL, name: string, words: string): Html {
  return html`<label
    >${words} <input name="${name}" value="${url.searchParams.get(name) ?? ''}" placeholder="a name"
  /></label>`;
}

/** The filters of a picture, and settings of its own behind them. */
export function pictureFilters(url: URL, own: Html): Html {
  return html`<form class="filters">
    ${dateField(url, 'from')} ${dateField(url, 'to')}
    <label
      >type ${choice(url, 'type', [['', 'all types'], ...eventTypeNames.map((type) => [type, type] as const)])}</label
    >
    <label
      >status
      ${choice(url, 'status', [['', 'all usual'], ...happeningStatuses.map((word) => [word, word] as const)])}</label
    >
    ${actorField(url, 'a', 'with')} ${actorField(url, 'b', 'and')} ${own}
    <button>Show</button>
  </form>`;
}
