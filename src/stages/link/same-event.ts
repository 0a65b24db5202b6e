import type { EventMention } from '../../base/schema/finding.ts';
import type { Judgement, Linkable } from '../../base/schema/record.ts';
import type { Span } from '../../base/schema/span.ts';
import { contentId } from '../../base/text/ids.ts';
import { copiedSentence } from '../../base/text/originals.ts';
import { sameSpan } from '../../base/text/spans.ts';
import type { Copy } from './copies.ts';
import { eventItems, eventKeys } from './event-item.ts';
import type { EventItem } from './event-item.ts';
import { likenessOf } from './event-likeness.ts';
import { byCodeUnit } from './groups.ts';
import { partiesOf, realityOf } from './matter.ts';
import type { Linker } from './linker.ts';

/** Ties mentions of one happening over articles and inside one, by what was done, by whom, when, where and in which words. */
export const eventLinker: Linker<EventItem> = {
  name: 'same-event',
  kind: 'same-event',
  window: 12,
  /** Fewest keys that two mentions must share to be compared. */
  least: 1,
  /** Texts that are not the newest of their article have no part in it. */
  earlier: false,
  items: eventItems,
  keys: eventKeys,
  held: (item) => item,
  whole: true,
  doubles: true,
  compare(a: EventItem, b: EventItem): Judgement | null {
    const likeness = likenessOf(a, b);
    return likeness === null ? null : judgement(a.event, b.event, { ...likeness, by: 'link/same-event' });
  },
};

interface Why {
  readonly score: number;
  readonly reasons: readonly string[];
  readonly by: string;
}

function judgement(a: EventMention, b: EventMention, { score, reasons, by }: Why): Judgement {
  const [left = '', right = ''] = [a.id, b.id].sort(byCodeUnit);
  const id = contentId('judgement', 'same-event', left, right, by);
  return { id, kind: 'same-event', left, right, directed: false, score, reasons, by };
}

type Copied = Pick<Copy, 'a' | 'b' | 'alignment' | 'kind'>;

/** A sentence taken over keeps half of its words and more, unless it was worded anew. */
const takenOver = 0.5;

/** The mentions that two articles have in sentences that one took from the other. */
export function copiedMentions(copy: Copied): readonly Judgement[] {
  return inCopiedSentences(copy).map(([a, b]) => {
    const reasons = [`${a.type} of ${partiesOf(a).join(' and ')} in a sentence that both articles hold`];
    return judgement(a, b, { score: 0.95, reasons, by: copiedSentence });
  });
}

/** The mentions of copied sentences, in order, as far as type, reality and parties agree. */
function inCopiedSentences({ a, b, alignment, kind }: Copied): readonly (readonly [EventMention, EventMention])[] {
  const least = kind === 'spun' || kind === 'translation' ? 0 : takenOver;
  const taken = alignment.pairs.filter(({ similarity }) => similarity >= least);
  return taken.flatMap(({ left, right }) => {
    const others = [...mentionsIn(b, b.sentences[right])];
    return mentionsIn(a, a.sentences[left]).flatMap((mention): readonly (readonly [EventMention, EventMention])[] => {
      const at = others.findIndex((other) => agree(mention, other));
      const [other] = at === -1 ? [] : others.splice(at, 1);
      return other === undefined ? [] : [[mention, other]];
    });
  });
}

function mentionsIn(article: Linkable, sentence: Span | undefined): readonly EventMention[] {
  return sentence === undefined ? [] : article.events.filter((event) => sameSpan(event.sentence, sentence));
}

function agree(a: EventMention, b: EventMention): boolean {
  const parties = partiesOf(a);
  const others = partiesOf(b);
  const same = parties.length === others.length && parties.every((party, at) => party === others[at]);
  return same && parties.length > 0 && a.type === b.type && realityOf(a) === realityOf(b);
}
