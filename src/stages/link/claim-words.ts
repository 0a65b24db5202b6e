import type { Linkable } from '../../base/schema/record.ts';
import type { EventMention } from '../../base/schema/finding.ts';
import type { Span } from '../../base/schema/span.ts';
import { contains, slice } from '../../base/text/spans.ts';
import { wordsIn } from '../../base/text/words.ts';
import { stemOf } from './stems.ts';

/** What an event's words are about, as far as they are common nouns and the like. */
export interface Content {
  /** Stems of the words around the trigger, without names, numbers, function words and reporting words. */
  readonly stems: ReadonlySet<string>;
  /** Kinds of goods among them: what was sent tells apart matters between the same two. */
  readonly goods: ReadonlySet<string>;
  /** Whether goods are counted by what holds them, and it is not said what they are. */
  readonly packed: boolean;
}

/** Words looked at before and after a trigger, at most. */
const reach = 12;

/** The content words of an event's own clause: up to the next punctuation mark or clause word, inside `bounds`. */
export function contentOf(article: Linkable, event: EventMention, bounds: Span): Content {
  const opening = lastMatch(article.text, { start: bounds.start, end: event.trigger.start }, /[,;:.!?…]/gu);
  const tail = article.text.slice(event.trigger.end, bounds.end);
  const close = tail.search(clauseEnd);
  const span = { start: opening, end: close === -1 ? bounds.end : event.trigger.end + close };
  const words = wordsOf(article, span);
  const before = words.filter((word) => word.end <= event.trigger.start).slice(-reach);
  const after = words.filter((word) => word.end > event.trigger.start).slice(0, reach);
  const stems = new Set([...before, ...after].map((word) => stemOf(word.folded)));
  return { stems: new Set([...stems].filter((stem) => !lightStems.has(stem))), ...goodsIn(stems, event) };
}

/**
 * What two events' words have in common: `same` with a kind of goods or a word in both, `open` when containers may hold what the other
 * names, `other` when they name other goods or share nothing.
 */
export function likeness(a: Content, b: Content): 'same' | 'open' | 'other' {
  const named = a.goods.size > 0 && b.goods.size > 0;
  if (named ? shareOne(a.goods, b.goods) : shareOne(a.stems, b.stems)) return 'same';
  return !named && (a.packed || b.packed) && a.goods.size + b.goods.size > 0 ? 'open' : 'other';
}

/** Whether two sets have a member in common. */
export function shareOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((item) => b.has(item));
}

function lastMatch(text: string, { start, end }: Span, mark: RegExp): number {
  const found = [...text.slice(start, end).matchAll(mark)].at(-1);
  return found === undefined ? start : start + found.index + 1;
}

const clauseEnd =
  /[;:.!?…](?!\d)|,(?!\d)|\b(?:which|who|that|because|while|although|though|since|after|before|when)\b/u;

function wordsOf(article: Linkable, span: Span) {
  const names = article.entities.filter((entity) => entity.start < span.end && entity.end > span.start);
  return wordsIn(slice(article.text, span))
    .map(({ folded, start, end }) => ({ folded, start: start + span.start, end: end + span.start }))
    .filter((word) => word.folded.length > 2 && !/\d/u.test(word.folded))
    .filter((word) => !names.some((name) => contains(name, word)));
}

function goodsIn(stems: ReadonlySet<string>, event: EventMention): Pick<Content, 'goods' | 'packed'> {
  if (event.type !== 'AID') return { goods: new Set(), packed: false };
  const kinds = Object.entries(goods).filter(([, words]) => words.some((word) => stems.has(stemOf(word))));
  if (kinds.length > 0) return { goods: new Set(kinds.map(([kind]) => kind)), packed: false };
  const packed = carriers.some((word) => stems.has(stemOf(word)));
  const military = packed && event.contexts.includes('military');
  return { goods: new Set(military ? ['arms'] : []), packed: packed && !military };
}

/** What holds or sums up goods without saying which; in a military matter it is arms. */
const carriers = ['container', 'shipment', 'cargo', 'consignment', 'crate', 'equipment', 'hardware', 'materiel'];

/** Kinds of what one state gives another. */
const goods: Readonly<Record<string, readonly string[]>> = {
  arms: [
    ...[
      'arm',
      'arms',
      'weapon',
      'weaponry',
      'missile',
      'ammunition',
      'munition',
      'shell',
      'tank',
      'artillery',
      'drone',
    ],
    ...[
      'rocket',
      'gun',
      'rifle',
      'howitzer',
      'mortar',
      'mine',
      'warhead',
      'bomb',
      'interceptor',
      'armament',
      'torpedo',
    ],
  ],
  troops: [
    'troop',
    'soldier',
    'serviceman',
    'servicemen',
    'fighter',
    'mercenary',
    'battalion',
    'brigade',
    'contingent',
  ],
  workers: ['worker', 'labourer', 'laborer', 'engineer', 'technician'],
  food: ['food', 'grain', 'wheat', 'rice', 'flour', 'maize', 'corn', 'meat', 'fertiliser', 'fertilizer'],
  fuel: ['oil', 'gas', 'fuel', 'petrol', 'diesel', 'coal', 'electricity'],
  medicine: ['medicine', 'vaccine', 'dose', 'mask', 'ventilator'],
  money: ['loan', 'grant', 'credit', 'money', 'fund', 'dollar', 'euro', 'yen', 'yuan', 'rouble', 'ruble', 'rupee'],
};

/** Stems of the words of a span that say more than function words, names, numbers, times and reporting do; where no type says what was done, deeds too. */
export function wordStems(article: Linkable, span: Span): ReadonlySet<string> {
  const stems = wordsOf(article, span).map(({ folded }) => stemOf(folded));
  return new Set(stems.filter((stem) => !lightStems.has(stem) || deedStems.has(stem)));
}

/** Stems of the words of a text that say more than function words, numbers, times and reporting do. */
export function stemsIn(text: string): ReadonlySet<string> {
  const stems = wordsIn(text)
    .filter(({ folded }) => folded.length > 2 && !/\d/u.test(folded))
    .map(({ folded }) => stemOf(folded));
  return new Set(stems.filter((stem) => !lightStems.has(stem)));
}

/** Words that any two claims may share: function words, numbers and measures, time, reporting, and verbs that say no more than the type. */
const lightStems: ReadonlySet<string> = new Set(
  `the and for with from into onto over under between among against about more than least most less some any all both each other
  another such this that these those its his her their our your they them she who whom whose which what when where why how not nor
  but also again already still yet only just even very too once first last next new own same has have had having been being was were
  are did does done will would shall should can could may might must because during since until after before while through without
  within toward towards around across upon per via out off down back away one two three four five six seven eight nine ten dozen
  hundred thousand million billion number amount quantity total part lot several many much few large small significant big great
  half year month week day hour time today yesterday tomorrow recent recently earlier later ago late early now then january february
  march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  said say says told tell claim accuse deny report reporter state announce add statement matter issue thing way fact case kind
  country side nation government state minister ministry president leader official people probably covert covertly never ever let
  make made take taken give given get got put use call help try
  send sent deliver supply provide ship export import sell sold transfer receive offer meet met talk hold held sign agree strike
  struck attack fire hit shoot shot kill visit cooperate support`
    .split(/\s+/u)
    .map(stemOf),
);

/** Those of them that tell what was done. */
const deedStems: ReadonlySet<string> = new Set(
  'deliver supply export import sell sold transfer meet met sign strike struck attack fire hit shoot shot kill visit'
    .split(' ')
    .map(stemOf),
);
