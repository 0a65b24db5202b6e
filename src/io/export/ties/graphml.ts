import type { Format, Told } from '../format.ts';
import { edgeValues, tiesOf } from './ties.ts';
import { xmlAttributes, xmlText } from './xml.ts';

/** Who did what to whom as GraphML, for yEd, igraph, NetworkX and Cytoscape. */
export const graphml: Format = {
  name: 'graphml',
  summary: 'who did what to whom (GraphML): an edge for each pair and type, counted by origins',
  files: [{ name: 'entente.graphml', write: graphmlLines }],
};

const keys = [
  ['name', 'node', 'string'],
  ['kind', 'node', 'string'],
  ['happenings', 'node', 'int'],
  ['type', 'edge', 'string'],
  ['weight', 'edge', 'int'],
  ['origins', 'edge', 'int'],
  ['happenings', 'edge', 'int'],
  ['claimed', 'edge', 'int'],
  ['denied', 'edge', 'int'],
  ['first', 'edge', 'string'],
  ['last', 'edge', 'string'],
] as const;

async function* graphmlLines(told: Told): AsyncGenerator<string> {
  const { actors, ties } = await tiesOf(told);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const [name, side, type] of keys) {
    yield `<key${xmlAttributes({ id: `${side}-${name}`, for: side, 'attr.name': name, 'attr.type': type })}/>\n`;
  }
  yield '<graph id="entente" edgedefault="directed">\n';
  for (const { id, name, kind, happenings } of actors) {
    yield `<node${xmlAttributes({ id })}>${data('node', { name, kind, happenings })}</node>\n`;
  }
  for (const [at, tie] of ties.entries()) {
    const ends = xmlAttributes({ id: `e${String(at + 1)}`, source: tie.from, target: tie.to, directed: !tie.mutual });
    yield `<edge${ends}>${data('edge', { weight: tie.origins, ...edgeValues(tie) })}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function data(side: string, values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) =>
      value === null ? [] : `<data${xmlAttributes({ key: `${side}-${name}` })}>${xmlText(value)}</data>`,
    )
    .join('');
}
