import type { Format, Told } from '../format.ts';
import { edgeValues, tiesOf } from './ties.ts';
import { xmlAttributes } from './xml.ts';

/** The same graph as GEXF 1.3, for Gephi and sigma. */
export const gexf: Format = {
  name: 'gexf',
  summary: 'the same graph as GEXF 1.3, for Gephi',
  files: [{ name: 'entente.gexf', write: gexfLines }],
};

const nodeAttributes = { kind: 'string', happenings: 'integer' } as const;

const edgeAttributes = {
  type: 'string',
  origins: 'integer',
  happenings: 'integer',
  claimed: 'integer',
  denied: 'integer',
  first: 'string',
  last: 'string',
} as const;

async function* gexfLines(told: Told): AsyncGenerator<string> {
  const { actors, ties } = await tiesOf(told);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield '<meta><creator>entente</creator><description>Who did what to whom; weight counts origins</description></meta>\n';
  yield '<graph defaultedgetype="directed">\n';
  yield* declared('node', nodeAttributes);
  yield* declared('edge', edgeAttributes);
  yield `<nodes${xmlAttributes({ count: actors.length })}>\n`;
  for (const { id, name, kind, happenings } of actors) {
    yield `<node${xmlAttributes({ id, label: name })}>${attvalues('node', { kind, happenings })}</node>\n`;
  }
  yield `</nodes>\n<edges${xmlAttributes({ count: ties.length })}>\n`;
  for (const [at, tie] of ties.entries()) {
    const ends = { id: `e${String(at + 1)}`, source: tie.from, target: tie.to };
    const kind = { type: tie.mutual ? 'undirected' : 'directed', kind: tie.type, label: tie.type };
    const edge = xmlAttributes({ ...ends, ...kind, weight: tie.origins });
    yield `<edge${edge}>${attvalues('edge', edgeValues(tie))}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

function* declared(side: 'node' | 'edge', attributes: Readonly<Record<string, string>>): Generator<string> {
  yield `<attributes${xmlAttributes({ class: side })}>\n`;
  for (const [title, type] of Object.entries(attributes)) {
    yield `<attribute${xmlAttributes({ id: `${side}-${title}`, title, type })}/>\n`;
  }
  yield '</attributes>\n';
}

function attvalues(side: string, values: Readonly<Record<string, string | number | null>>): string {
  const known = Object.entries(values).filter(([, value]) => value !== null);
  return `<attvalues>${known.map(([name, value]) => `<attvalue${xmlAttributes({ for: `${side}-${name}`, value })}/>`).join('')}</attvalues>`;
}
