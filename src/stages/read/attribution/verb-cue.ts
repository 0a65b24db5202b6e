import { functionWords } from '../../../base/lang/en/function-words.ts';
import type { CueRow } from '../../../base/lang/attribution-lexicon.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { childrenOf, dependents, spanOfTokens, tokenOf } from '../../../base/text/tree.ts';
import { contentOf } from './frames.ts';
import { cueEdges, type Edges, type Hit } from './hit.ts';
import { isRel, nounPhrase } from './phrase.ts';
import { quoteAt, verbRows, type Find, type Scene } from './scene.ts';
import { agentOf, isPassive, speakerOf, type Speaker } from './source.ts';
import { hostOf } from './hosts.ts';
import { nounAfter, nounBefore } from './noun.ts';
import { surfaceFind } from './surface.ts';

/** Attributions by verbs of saying, thinking, promising, denying and the like in one sentence. */
export function verbFinds(scene: Scene, sentence: Sentence): readonly Find[] {
  const found: Find[] = [];
  sentence.tokens.forEach((token, verb) => {
    const rows = token.upos === 'VERB' && !isPartOfWord(sentence, verb) ? verbRows(scene, token) : undefined;
    if (rows === undefined) return;
    const find = firstFind(scene, sentence, { verb, rows }) ?? plainSaying(scene, sentence, { verb, rows });
    if (find !== null) found.push(find);
  });
  return found;
}

/** `called` in `so-called`. */
export function isPartOfWord(sentence: Sentence, at: number): boolean {
  return sentence.tokens[at - 1]?.xpos === 'HYPH';
}

interface Candidate {
  readonly verb: number;
  readonly rows: readonly CueRow[];
}

/** Plain verbs of saying are found by the order of words where the tree fails; not in quotations. */
function plainSaying(scene: Scene, sentence: Sentence, { verb, rows }: Candidate): Find | null {
  const plain = rows.some(
    (row) =>
      row.frames.some((frame) => frame === 'that' || frame === 'o+that') && (row.act === 'say' || row.act === 'report'),
  );
  return plain && quoteAt(scene, tokenOf(sentence, verb).start) === null ? surfaceFind(scene, sentence, verb) : null;
}

function firstFind(scene: Scene, sentence: Sentence, { verb, rows }: Candidate): Find | null {
  for (const row of rows) {
    if (!hasParticle(sentence, verb, row.lemma) || passesOn(scene, sentence, { verb, row })) continue;
    if ((row.act === 'support' || row.act === 'oppose') && isToCome(sentence, verb)) continue;
    const find = findWith(scene, sentence, { verb, row });
    if (find !== null) return find;
  }
  return null;
}

/** "will defend", "must back": no stand that is taken but a deed to come. */
function isToCome(sentence: Sentence, verb: number): boolean {
  return childrenOf(sentence, verb).some((child) => tokenOf(sentence, child).xpos === 'MD');
}

/** "quoted Kim as saying": the saying is the cue, not the quoting. */
function passesOn(
  scene: Scene,
  sentence: Sentence,
  { verb, row }: { readonly verb: number; readonly row: CueRow },
): boolean {
  if (!scene.lexicon.relays.includes(row.lemma)) return false;
  const near = sentence.tokens.slice(verb + 1, verb + 16);
  return near.some(
    (token, at) =>
      token.form.toLowerCase() === functionWords.as &&
      near[at + 1]?.xpos === 'VBG' &&
      verbRows(scene, near[at + 1] ?? token) !== undefined,
  );
}

function hasParticle(sentence: Sentence, verb: number, lemma: string): boolean {
  if (!lemma.includes(' ')) return true;
  const particle = lemma.split(' ')[1];
  return childrenOf(sentence, verb).some(
    (child) => child > verb && tokenOf(sentence, child).form.toLowerCase() === particle,
  );
}

function findWith(
  scene: Scene,
  sentence: Sentence,
  { verb, row }: { readonly verb: number; readonly row: CueRow },
): Find | null {
  const relay = relayOf(scene, sentence, verb);
  const passive = relay === null && isPassive(sentence, verb);
  const edges = cueEdges(sentence, verb);
  const speaker = relay?.speaker ?? anySpeaker(scene, sentence, { verb, edges, passive });
  const first = relay === null ? edges.first : relay.first;
  const hit: Hit = { scene, sentence, verb, row, passive, relay: relay?.start ?? -1, first, last: edges.last, speaker };
  const found = contentOf(hit);
  if (found === null) return null;
  const cue = spanOfTokens(sentence, [first, edges.last]);
  if (cue === null) return null;
  const quote = quoteAt(scene, tokenOf(sentence, verb).start);
  const content = quote === null ? found.content : clipped(scene.text, found.content, [quote.inner, cue]);
  if (content.length === 0) return null;
  const source = speaker.span === null ? [] : outside(speaker.span, content);
  const by = `verb.${row.lemma.replaceAll(' ', '-')}.${found.frame.split('=', 1).join('')}`;
  const carriers = relay?.carriers ?? [];
  return { source, cue: [cue], content, carriers, by, weight: weightOf(row, source), quoted: quote !== null };
}

/** What of the content lies inside the quotation that holds the cue, and after the cue where it would hold that too. */
function clipped(text: string, content: readonly Span[], [inner, cue]: readonly [Span, Span]): readonly Span[] {
  return content.flatMap(({ start, end }) => {
    const from = Math.max(start, inner.start);
    const piece = { start: from <= cue.start && cue.end < end ? cue.end + 1 : from, end: Math.min(end, inner.end) };
    while (piece.end > piece.start && /[,;]/u.test(text.charAt(piece.end - 1))) piece.end--;
    return piece.start < piece.end ? [piece] : [];
  });
}

/** The speaker by the tree, else the noun that touches a finite cue. */
function anySpeaker(
  scene: Scene,
  sentence: Sentence,
  { verb, edges, passive }: { readonly verb: number; readonly edges: Edges; readonly passive: boolean },
): Speaker {
  const speaker = (passive ? null : hostOf(scene, sentence, edges.first)) ?? speakerOf(scene, sentence, verb);
  const finite = !passive && /^(?:VBD|VBZ|VBP)$/u.test(tokenOf(sentence, verb).xpos);
  if (finite && isInserted(sentence, edges)) return insertedSpeaker(sentence, edges) ?? speaker;
  if (!finite || (speaker.span !== null && !speaker.borrowed)) return speaker;
  const before = nounBefore(sentence, edges.first);
  if (speaker.span !== null) return before !== null && opensGroup(sentence, before) ? touching(edges, before) : speaker;
  if (before !== null) return touching(edges, before);
  const after = nounAfter(sentence, edges.last);
  return after === null ? speaker : { head: edges.last + 1, span: after, borrowed: false };
}

/** "The treaty, | the minister said |, is void": a comma and a finite verb follow the cue. */
function isInserted(sentence: Sentence, { last }: Edges): boolean {
  return sentence.tokens[last + 1]?.form === ',' && /^(?:VBD|VBZ|VBP|MD)$/u.test(sentence.tokens[last + 2]?.xpos ?? '');
}

function insertedSpeaker(sentence: Sentence, edges: Edges): Speaker | null {
  const before = nounBefore(sentence, edges.first);
  return before !== null && opensGroup(sentence, before) ? touching(edges, before) : null;
}

function touching({ first }: Edges, span: Span): Speaker {
  return { head: Math.max(0, first - 1), span, borrowed: false };
}

/** `"...," | the minister said`: a noun right before the cue and right after a quotation or comma speaks itself. */
function opensGroup(sentence: Sentence, span: Span): boolean {
  const at = sentence.tokens.findIndex((token) => token.start >= span.start);
  return /^(?:[,"”’»]|'')$/u.test(sentence.tokens[at - 1]?.form ?? '');
}

/** A speaker's words that lie inside the content are no speaker's: a bad tree. */
function outside(span: Span, content: readonly Span[]): readonly Span[] {
  return content.some((piece) => piece.start < span.end && span.start < piece.end) ? [] : [span];
}

function weightOf(row: CueRow, source: readonly Span[]): number {
  const strong = row.frames.includes('that') ? 2 : 1;
  return strong + (source.length > 0 ? 2 : 0);
}

interface Relay {
  readonly speaker: Speaker;
  readonly first: number;
  /** First token of the whole group: of the quoter when it stands first. */
  readonly start: number;
  readonly carriers: readonly Span[];
}

/** "was quoted as saying", "KCNA quoted Kim as saying": the person quoted speaks, the quoter carries. */
function relayOf(scene: Scene, sentence: Sentence, verb: number): Relay | null {
  const asWord = verb - 1;
  if (tokenOf(sentence, verb).xpos !== 'VBG' || sentence.tokens[asWord]?.form.toLowerCase() !== functionWords.as)
    return null;
  const relay = relayBefore(scene, sentence, asWord);
  if (relay === -1) return null;
  const passive = isPassive(sentence, relay);
  const quoted = passive ? quotedSubject(sentence, relay) : dependents(sentence, relay, 'obj')[0];
  const span = quoted === undefined ? null : nounPhrase(sentence, quoted, passive ? relay : verb);
  const carrier = speakerOf(scene, sentence, relay).span ?? agentSpan(sentence, verb);
  const first = passive ? cueEdges(sentence, relay).first : asWord;
  const start = startOfGroup(sentence, [relay, quoted ?? relay], [span, carrier]);
  return {
    speaker: { head: quoted ?? -1, span, borrowed: false },
    first,
    start,
    carriers: carrier === null ? [] : [carrier],
  };
}

function startOfGroup(sentence: Sentence, tokens: readonly number[], spans: readonly (Span | null)[]): number {
  const starts = spans.flatMap((span) =>
    span === null ? [] : [sentence.tokens.findIndex((token) => token.start >= span.start)],
  );
  return Math.min(...tokens, ...starts);
}

function agentSpan(sentence: Sentence, verb: number): Span | null {
  const agent = agentOf(sentence, verb);
  return agent === -1 ? null : nounPhrase(sentence, agent, verb);
}

function relayBefore(scene: Scene, sentence: Sentence, asWord: number): number {
  for (let at = asWord - 1; at >= 0 && at > asWord - 12; at--) {
    const token = tokenOf(sentence, at);
    if (token.upos === 'VERB') return scene.lexicon.relays.includes(token.lemma.toLowerCase()) ? at : -1;
  }
  return -1;
}

function quotedSubject(sentence: Sentence, relay: number): number | undefined {
  const own = dependents(sentence, relay, 'nsubj')[0];
  if (own !== undefined) return own;
  const token = tokenOf(sentence, relay);
  return isRel(token, 'acl') && token.head !== -1 ? token.head : undefined;
}
