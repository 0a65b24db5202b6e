import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../test/support/article.ts';
import { at, readingOf } from '../../../test/support/reading.ts';
import type { Kit } from '../../base/kit.ts';
import { english } from '../../base/lang/en/pack.ts';
import type { Link } from '../../base/schema/finding.ts';
import { loadModels, loadNames, loadSpeech } from '../../models.ts';
import { loadTables, packageRoot } from '../../kit.ts';
import { makeDirectory } from './directory.ts';
import { participantsOf } from './participants.ts';

const tables = loadTables();
const models = new URL('models/', packageRoot);
const weights = { model: loadModels(models), speech: loadSpeech(models), names: loadNames(models) };
const kit: Kit = { digest: '', pack: english, tables, ...weights };

interface Case {
  readonly marked: string;
  readonly words?: string;
  readonly date?: string;
  readonly links?: (text: string) => readonly Link[];
}

/** Participants of some words (the whole text unless given) as `text: country sector actor`. */
function who({ marked, words, date = '2010-05-04', links = () => [] }: Case): readonly string[] {
  const { text, reading } = readingOf(marked, tables);
  const directory = makeDirectory(articleOf(text, date), { ...reading, links: links(text) }, kit);
  return participantsOf(at(text, words ?? text), directory).map(
    (found) => `${found.text}: ${found.country ?? '-'} ${found.sector ?? '-'} ${found.actor ?? '-'}`,
  );
}

test('a state is its own actor', () => {
  assert.deepEqual(who({ marked: '{place:Chad}' }), ['Chad: TCD - TCD']);
});

test('an unknown person with an office keeps state and sector and has no actor', () => {
  assert.deepEqual(who({ marked: "{office:{place:Kenya}'s interior minister} {person:Jane Unheardof}" }), [
    "Kenya's interior minister Jane Unheardof: KEN GOV -",
  ]);
});

test('an office means who held it on the day of the article', () => {
  const marked = 'the {office:{nationality:French} president}';
  assert.deepEqual(who({ marked }), ['the French president: FRA GOV nicolas-sarkozy']);
  assert.deepEqual(who({ marked, date: '2015-05-04' }), ['the French president: FRA GOV francois-hollande']);
});

test('a former or deputy office means nobody in office', () => {
  assert.deepEqual(who({ marked: 'the former {nationality:French} president' }), [
    'the former French president: FRA ELI -',
  ]);
  assert.deepEqual(who({ marked: 'the {nationality:French} deputy foreign minister' }), [
    'the French deputy foreign minister: FRA GOV -',
  ]);
});

test('two adjectives before one noun are two participants with the sector of the noun', () => {
  assert.deepEqual(who({ marked: '{nationality:Turkish} and {nationality:Greek} officials' }), [
    'Turkish: TUR GOV TUR',
    'Greek officials: GRC GOV GRC',
  ]);
});

test('an army, a parliament and a court of a state have its country and their own sector', () => {
  assert.deepEqual(who({ marked: "{place:Ethiopia}'s army" }), ["Ethiopia's army: ETH MIL ETH"]);
  assert.deepEqual(who({ marked: 'the {nationality:Georgian} parliament' }), ['the Georgian parliament: GEO LEG GEO']);
  assert.deepEqual(who({ marked: 'a spokesman for the {nationality:Peruvian} army' }), [
    'a spokesman for the Peruvian army: PER MIL PER',
  ]);
});

test('rebels and protesters do not act for their state', () => {
  assert.deepEqual(who({ marked: '{nationality:Colombian} rebels' }), ['Colombian rebels: COL REB -']);
  assert.deepEqual(who({ marked: 'protesters in {place:Bahrain}' }), ['protesters in Bahrain: BHR CVL -']);
});

test('words that name no state resolve to nothing', () => {
  assert.deepEqual(who({ marked: 'Western allies' }), ['Western allies: - - -']);
});

test('both countries are each of their antecedents', () => {
  const links = (text: string): readonly Link[] => [
    { ...at(text, 'both countries'), antecedent: at(text, 'Chile') },
    { ...at(text, 'both countries'), antecedent: at(text, 'Peru') },
  ];
  assert.deepEqual(
    who({ marked: '{place:Chile} and {place:Peru} met; both countries left.', words: 'both countries', links }),
    ['both countries: CHL - CHL', 'both countries: PER - PER'],
  );
});

test('a pronoun is the person it is linked to', () => {
  const links = (text: string): readonly Link[] => [{ ...at(text, 'She'), antecedent: at(text, 'Angela Merkel') }];
  assert.deepEqual(who({ marked: '{person:Angela Merkel} left. She waved.', words: 'She', links }), [
    'She: DEU GOV angela-merkel',
  ]);
});

test('an apposition is one participant', () => {
  assert.deepEqual(
    who({ marked: '{person:Jane Unheardof}, the {office:{nationality:Canadian} ambassador}' }).length,
    1,
  );
});

test('a capital that does something is its government', () => {
  assert.deepEqual(who({ marked: '{place:Ankara}' }), ['Ankara: TUR GOV TUR']);
});

test('a body of a named state is not the body of that name elsewhere', () => {
  const [found] = who({ marked: "{place:Iran}'s {organization:Security Council}" });
  assert.ok(found?.includes(': IRN '), found);
});

test('counted nationals are people of the state and not the state, an ethnic group is of no known state', () => {
  assert.deepEqual(who({ marked: 'three {nationality:Belgians}' }), ['three Belgians: BEL CVL -']);
  assert.deepEqual(who({ marked: 'ethnic {nationality:Serbs}' }), ['ethnic Serbs: - CVL -']);
});

test('the head of an organisation is who holds that office there', () => {
  assert.deepEqual(who({ marked: 'the {organization:IAEA} director general' }), [
    'the IAEA director general: IGO GOV yukiya-amano',
  ]);
});

test('a surname after a title means who held such an office, a surname alone who is in office', () => {
  assert.deepEqual(who({ marked: '{office:President} {person:Reagan}', words: 'Reagan' }), [
    'Reagan: USA GOV ronald-reagan',
  ]);
  assert.deepEqual(who({ marked: '{person:Sarkozy}' }), ['Sarkozy: FRA GOV nicolas-sarkozy']);
});

test('a title that is part of a known name tells one of two who share the rest', () => {
  for (const [title, bearer] of [
    ['King', 'JOR GOV hussein-of-jordan'],
    ['President', 'IRQ GOV saddam-hussein'],
  ]) {
    const asked = { marked: `{office:${title}} {person:Hussein}`, words: 'Hussein', date: '1988-03-01' };
    assert.deepEqual(who(asked), [`Hussein: ${bearer}`]);
  }
});

test('the leaders of two states are each the leader of one', () => {
  assert.deepEqual(who({ marked: 'the presidents of {place:France} and {place:Brazil}' }), [
    'the presidents of France: FRA GOV nicolas-sarkozy',
    'Brazil: BRA GOV luiz-inacio-lula-da-silva',
  ]);
});

test('who holds the office of an organisation belongs to it for that time', () => {
  assert.deepEqual(who({ marked: '{person:Jens Stoltenberg}', date: '2019-03-01' }), [
    'Jens Stoltenberg: IGO GOV jens-stoltenberg',
  ]);
  assert.deepEqual(who({ marked: '{person:Jens Stoltenberg}', date: '2011-03-01' }), [
    'Jens Stoltenberg: NOR GOV jens-stoltenberg',
  ]);
});

test('an administration named by its leader is the government of his state', () => {
  assert.deepEqual(who({ marked: 'the {person:Reagan} administration' }), ['the Reagan administration: USA GOV USA']);
});

test('a known place before a noun tells the state, though no mention covers it; a small town does not', () => {
  assert.deepEqual(who({ marked: 'Darfur rebels' }), ['Darfur rebels: SDN REB -']);
  assert.deepEqual(who({ marked: 'Clifton rebels' }), ['Clifton rebels: - REB -']);
});

test('spun and translated titles mean the office', () => {
  assert.deepEqual(who({ marked: 'the {office:{nationality:French} Overseas Minister}', date: '2009-03-02' }), [
    'the French Overseas Minister: FRA GOV bernard-kouchner',
  ]);
  assert.deepEqual(who({ marked: 'the {office:{nationality:Iranian} supremo}' }), [
    'the Iranian supremo: IRN GOV ali-khamenei',
  ]);
});

test('parties, services, fleets and gangs are of a state and a sector; an acronym that means more stays open', () => {
  assert.deepEqual(who({ marked: '{organization:Medellin Cartel}' }), ['Medellin Cartel: COL CRM medellin-cartel']);
  assert.deepEqual(who({ marked: '{organization:Stasi}' }), ['Stasi: DEU SPY stasi']);
});
