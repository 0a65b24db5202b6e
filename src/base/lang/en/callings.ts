import type { CallingRow } from '../names-lexicon.ts';

/** General nouns that go on for whoever or whatever was introduced by another word. */
export const englishCallings: readonly CallingRow[] = [
  {
    nouns: 'envoy|emissary',
    offices: 'ambassador|high commissioner|special representative|permanent representative|negotiator|consul',
    bodies: null,
    example: 'Ana Ruiz, the Spanish ambassador to Chad, left. The envoy smiled.',
    counter: 'Ana Ruiz, the Spanish finance minister, left. The envoy smiled.',
  },
  {
    nouns: 'diplomat',
    offices:
      'ambassador|high commissioner|envoy|special envoy|consul|negotiator|permanent representative|foreign minister|deputy foreign minister|vice foreign minister',
    bodies: null,
    example: 'Danish High Commissioner Ib Holm left. The diplomat smiled.',
    counter: 'Danish army chief Ib Holm left. The diplomat smiled.',
  },
  {
    nouns: 'official',
    offices:
      'spokesman|spokeswoman|spokesperson|adviser|advisor|director|undersecretary|assistant secretary|deputy minister|deputy foreign minister|vice minister|commissioner',
    bodies: null,
    example: 'Peruvian Deputy Minister Luis Barrantes spoke. The official blamed the weather.',
    counter: 'Peruvian novelist Luis Barrantes spoke. The official blamed the weather.',
  },
  {
    nouns: 'spokesperson',
    offices: 'spokesman|spokeswoman',
    bodies: null,
    example: 'Norwegian government spokeswoman Ida Holm left. The spokesperson smiled.',
    counter: 'Norwegian minister Ida Holm left. The spokesperson smiled.',
  },
  {
    nouns: 'commander|officer',
    offices:
      'general|lieutenant general|major general|brigadier general|colonel|admiral|army chief|brigadier|major|captain',
    bodies: null,
    example: 'Greek General Nikos Vrettos left. The commander smiled.',
    counter: 'Greek President Nikos Vrettos left. The commander smiled.',
  },
  {
    nouns: 'lawmaker|legislator|parliamentarian',
    offices: 'senator|congressman|congresswoman|member of parliament|mp|deputy',
    bodies: null,
    example: 'Senator Paula Grant left. The lawmaker smiled.',
    counter: 'Judge Paula Grant left. The lawmaker smiled.',
  },
  {
    nouns: 'leader',
    offices: 'president|prime minister|premier|chancellor|king|emir|sultan',
    bodies: null,
    example: 'Kenyan President Tom Mwangi left. The leader smiled.',
    counter: 'Kenyan ambassador Tom Mwangi left. The leader smiled.',
  },
  {
    nouns: 'monarch',
    offices: 'king|queen|emperor|emir|sultan',
    bodies: null,
    example: 'Norwegian King Olav Berg left. The monarch smiled.',
    counter: 'Danish ambassador Margrethe Holm left. The monarch smiled.',
  },
  {
    nouns: 'alliance|bloc',
    offices: '',
    bodies: { kinds: 'bloc', sectors: '' },
    example: 'NATO sent ships. The alliance gave no date.',
    counter: 'Hamas sent boats. The alliance gave no date.',
  },
  {
    nouns: 'group|movement|militia',
    offices: '',
    bodies: { kinds: 'organisation', sectors: 'REB PRM CRM' },
    example: 'Hamas sent boats. The group gave no date.',
    counter: 'Reuters sent cameras. The group gave no date.',
  },
  {
    nouns: 'organisation|organization',
    offices: '',
    bodies: { kinds: 'bloc organisation', sectors: 'REB REF MED' },
    example: 'ASEAN sent monitors. The organisation gave no date.',
    counter: 'Chile sent monitors. The organisation gave no date.',
  },
];
