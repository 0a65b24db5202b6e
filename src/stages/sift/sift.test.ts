import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Attribution, Claim, Commitment, EventMention, Resolved } from '../../base/schema/finding.ts';
import { sift } from './sift.ts';

const span = { start: 0, end: 4 };

function said(id: string, confidence: number | null): Attribution {
  const lists = { source: [span], cue: [span], content: [span], chain: [] };
  const who = { speaker: null, jointSpeakers: [], speakerCountry: null, speakerSector: null };
  const how = { quotation: 'indirect', medium: null, act: 'comment', quantities: [] } as const;
  return { id, ...lists, ...who, ...how, by: 'test', confidence };
}

function done(id: string, attribution: string | null, confidence: number | null = null): EventMention {
  const sides = { mode: null, contexts: [], sources: [], targets: [], quantities: [] };
  const when = { date: null, place: null, modality: 'actual' } as const;
  const words = { trigger: { ...span, text: 'went' }, sentence: span };
  return { id, type: 'CONSULT', ...sides, ...words, ...when, attribution, by: 'test', confidence };
}

const claim = (id: string, attribution: string, about: string, answers: string | null = null): Claim => ({
  ...{ id, attribution, stance: 'asserts', about, answers, quantities: [], by: 'test' },
});

const promise = (id: string, attribution: string | null): Commitment => ({
  ...{ id, kind: 'pledge', parties: [], beneficiaries: [], action: span, condition: null },
  ...{ since: null, due: null, instrument: null, clause: null, quantities: [], attribution, by: 'test' },
});

const found: Resolved = {
  ...{ entities: [], links: [], timexes: [], places: [] },
  attributions: [said('sure', 0.9), said('doubtful', 0.2), said('unscored', null)],
  events: [
    ...[done('own', null), done('in sure', 'sure'), done('in doubtful', 'doubtful')],
    ...[done('likely', null, 0.8), done('unlikely', null, 0.1)],
  ],
  claims: [
    claim('a', 'sure', 'in sure'),
    claim('b', 'doubtful', 'in doubtful'),
    claim('c', 'sure', 'in doubtful'),
    claim('d', 'sure', 'in sure', 'b'),
    claim('e', 'unscored', 'unlikely'),
  ],
  commitments: [promise('p', null), promise('q', 'doubtful')],
};

const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

test('precision drops what is not sure, and with it what rests on it', () => {
  const kept = sift(found, 'precision');
  assert.deepEqual(ids(kept.attributions), ['sure', 'unscored']);
  assert.deepEqual(ids(kept.events), ['own', 'in sure', 'likely']);
  assert.deepEqual(ids(kept.claims), ['a', 'c', 'd', 'e']);
  assert.equal(kept.claims.at(-2)?.answers, null);
  assert.deepEqual(ids(kept.commitments), ['p']);
});

test('precision keeps who claims what as words where the event that is claimed is not sure', () => {
  const about = new Map(sift(found, 'precision').claims.map((kept) => [kept.id, kept.about]));
  assert.equal(about.get('a'), 'in sure');
  assert.deepEqual([about.get('c'), about.get('e')], [span, span]);
  const unsaid = { ...found, claims: [claim('f', 'unscored', 'unlikely')] };
  const elsewhere = unsaid.attributions.map((each) => ({ ...each, content: [{ start: 9, end: 12 }] }));
  assert.deepEqual(sift({ ...unsaid, attributions: elsewhere }, 'precision').claims, []);
});

test('recall keeps everything', () => {
  assert.equal(sift(found, 'recall'), found);
});
