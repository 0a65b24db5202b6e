/** Articles about two states that bring, one after the other, what alerts are raised for; names of the articles say what each brings. */
export const articles: Readonly<Record<string, readonly string[]>> = {
  treaty: [
    'Ecuador and Peru sign accord',
    'BRASILIA, 26 October 1998 - Ecuador and Peru signed a border treaty in Brasilia on Monday.',
    '“We will open the road,” Peruvian President Alberto Fujimori said.',
  ],
  treatyAgain: [
    'Border treaty is signed',
    'LIMA, 27 October 1998 - Peru and Ecuador signed a treaty on their border in Brasilia on Monday. Crowds in Quito lit candles.',
  ],
  accusation: [
    'Quito speaks of an attack',
    'QUITO, 30 November 1998 - Ecuador said Peru had attacked a border post of Ecuador on 28 November 1998. The post lies in a forest.',
  ],
  denial: [
    'Lima rejects report',
    'LIMA, 1 December 1998 - Ecuador said Peru had attacked a border post of Ecuador on 28 November 1998. Peru denied that it had attacked the post.',
  ],
  attack: [
    'Post was hit',
    'GUAYAQUIL, 2 December 1998 - Peru attacked a border post of Ecuador on 28 November 1998, an hour before dawn.',
  ],
  announced: [
    'Ministers to meet',
    'BOGOTA, 3 December 1998 - The foreign ministers of Ecuador and Peru will meet in Bogota on 12 December 1998.',
  ],
  met: [
    'Ministers meet in Bogota',
    'BOGOTA, 12 December 1998 - The foreign ministers of Ecuador and Peru met in Bogota on 12 December 1998. They spoke of trade.',
  ],
  other: ['Envoys meet', 'OTTAWA, 1 May 1997 - Canada met Norway on 1 May 1997.'],
};

/** An article as the text of a file. */
export function textOf(name: string): string {
  return `${(articles[name] ?? []).join('\n\n')}\n`;
}
