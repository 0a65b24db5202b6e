import { saysNo } from '../../base/lang/en/says-no.ts';
import type { Attribution, EventMention, Participant } from '../../base/schema/finding.ts';
import { partyOf } from '../../base/schema/record.ts';
import type { RecordLine } from '../../base/schema/record.ts';
import type { Span } from '../../base/schema/span.ts';
import { slice } from '../../base/text/spans.ts';
import { foldWord, wordsDigest } from '../../base/text/words.ts';
import { sentenceAround } from './refs.ts';
import type { Namer, Source } from './refs.ts';
import type { Fact } from './version-types.ts';

/** A fact with what makes it the same in another text: its kind, who, what and when, not its place nor the words around. */
export interface KeyedFact extends Fact {
  readonly key: string;
}

/** Everybody whom the facts of an article name. */
export function actorsIn(line: RecordLine): readonly (string | null)[] {
  const parties = [...line.events.flatMap(({ sources, targets }) => [...sources, ...targets])];
  const owing = line.commitments.flatMap((found) => found.parties);
  return [...[...parties, ...owing].map(partyOf), ...line.attributions.map(({ speaker }) => speaker)];
}

/** The events, statements, claims and commitments of an article. */
export function factsOf(line: RecordLine, source: Source, name: Namer): readonly KeyedFact[] {
  const desk = { line, source, name };
  return [...eventFacts(desk), ...statementFacts(desk), ...claimFacts(desk), ...commitmentFacts(desk)];
}

interface Desk {
  readonly line: RecordLine;
  readonly source: Source;
  readonly name: Namer;
}

function eventFacts({ line, source, name }: Desk): readonly KeyedFact[] {
  return line.events.map((event) => ({
    ...{ kind: 'event', id: event.id, key: eventKey(event), label: eventLabel(event, name) },
    sentence: sentenceAround(source, [event.trigger]),
  }));
}

/** A day that only the article's own day gives is not the event's: it moves when the article is published anew. */
function eventKey({ type, sources, targets, modality, date }: EventMention): string {
  const told = date === null || date.from === 'article' ? null : date.value;
  return JSON.stringify([type, keysOf(sources), keysOf(targets), modality, told]);
}

function eventLabel({ type, sources, targets, modality, date }: EventMention, name: Namer): string {
  const roles =
    targets.length === 0 ? namesOf(sources, name) : `${namesOf(sources, name)} -> ${namesOf(targets, name)}`;
  return `${type} ${roles}, ${date?.value ?? 'date unknown'}, ${modality}`;
}

function statementFacts({ line, source, name }: Desk): readonly KeyedFact[] {
  return line.attributions.map((said) => ({
    ...{ kind: 'statement', id: said.id, key: JSON.stringify(['says', ...saidKey(line, said)]) },
    label: `${speakerOf(line, said, name)}: ${wordsOf(line, said.content)}`,
    sentence: sentenceAround(source, said.cue.length > 0 ? said.cue : said.content),
  }));
}

function saidKey(line: RecordLine, said: Attribution): readonly string[] {
  return [said.speaker ?? foldWord(wordsOf(line, said.source)), wordsDigest(wordsOf(line, said.content))];
}

function claimFacts({ line, source, name }: Desk): readonly KeyedFact[] {
  return line.claims.flatMap((claim): readonly KeyedFact[] => {
    const said = line.attributions.find(({ id }) => id === claim.attribution);
    const event = line.events.find(({ id }) => id === claim.about);
    if (said === undefined) return [];
    const words = wordsOf(line, said.content);
    const no = saysNo({ stance: claim.stance, cue: [wordsOf(line, said.cue)], content: [words] });
    const about =
      typeof claim.about === 'string' ? event && eventKey(event) : wordsDigest(slice(line.text, claim.about));
    return [
      {
        ...{ kind: 'claim', id: claim.id, key: JSON.stringify([claim.stance, about, ...saidKey(line, said)]) },
        label: `${speakerOf(line, said, name)} ${claim.stance}${no ? ' in these words' : ''}: ${words}`,
        sentence: sentenceAround(source, said.cue.length > 0 ? said.cue : said.content),
      },
    ];
  });
}

function commitmentFacts({ line, source, name }: Desk): readonly KeyedFact[] {
  return line.commitments.map(({ id, kind, parties, action }) => ({
    ...{ kind: 'commitment', id, key: JSON.stringify([kind, keysOf(parties), wordsDigest(slice(line.text, action))]) },
    label: `${kind} ${namesOf(parties, name)}: ${slice(line.text, action)}`,
    sentence: sentenceAround(source, [action]),
  }));
}

function keysOf(list: readonly Participant[]): readonly string[] {
  return [...new Set(list.map((item) => partyOf(item) ?? foldWord(item.text)))].sort();
}

function namesOf(list: readonly Participant[], name: Namer): string {
  const names = list.map((item) => {
    const party = partyOf(item);
    return party === null ? item.text : name(party).name;
  });
  return names.length === 0 ? 'unknown' : [...new Set(names)].join(', ');
}

function speakerOf(line: RecordLine, { speaker, source }: Attribution, name: Namer): string {
  if (speaker !== null) return name(speaker).name;
  const words = wordsOf(line, source);
  return words === '' ? 'nobody named' : words;
}

function wordsOf(line: RecordLine, spans: readonly Span[]): string {
  return spans.map((span) => slice(line.text, span)).join(' … ');
}
