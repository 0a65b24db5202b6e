const shades = [
  ['l1', 12],
  ['l2', 22],
  ['l3', 33],
  ['l4', 45],
] as const;

const sides = ['coop', 'conf', 'even', 'said'] as const;

/** Shades of a side on a card: a step is a rule, so that the scale stays the same everywhere. */
function shaded(side: string, token: string): string {
  return shades
    .map(
      ([level, part]) => `.${side}.${level} { --shade: color-mix(in oklab, var(--${token}) ${part}%, var(--card)); }`,
    )
    .join('\n');
}

/** The matrix, the graph, the map. */
export const picturesStyle = `
${sides.map((side) => shaded(side, side)).join('\n')}
${shaded('plain', 'link')}
.map .plain.l1 { --shade: color-mix(in oklab, var(--link) 24%, var(--land)); } .map .plain.l2 { --shade: color-mix(in oklab, var(--link) 40%, var(--land)); } .map .plain.l3 { --shade: color-mix(in oklab, var(--link) 58%, var(--land)); } .map .plain.l4 { --shade: color-mix(in oklab, var(--link) 76%, var(--land)); }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; list-style: none; padding: 0; margin: .6rem 0; font-size: .85rem; color: var(--dim); }
.swatch { display: inline-block; vertical-align: middle; min-width: 1.5em; height: 1.5em; line-height: 1.5em; text-align: center; border: 1px solid var(--line); border-radius: 3px; background: var(--shade, var(--card)); color: var(--ink); }
caption { text-align: left; font-size: .85rem; color: var(--dim); padding: .3rem 0; }
.picture { border: 1px solid var(--line); border-radius: 6px; background: var(--card); }
.matrix { width: auto; overflow-wrap: normal; font-variant-numeric: tabular-nums; font-size: .85rem; margin: 0 .6rem .6rem; }
.matrix th, .matrix td { padding: 0; border: 1px solid var(--line); text-align: center; vertical-align: middle; white-space: nowrap; }
.matrix thead th { padding: .35rem .3rem; font-weight: 500; } .matrix th a { text-decoration: none; } .matrix abbr { text-decoration: none; font-size: .75rem; }
.matrix th[scope=row] { position: sticky; left: 0; background: var(--card); text-align: left; padding: .2rem .5rem; font-weight: 500; max-width: 11rem; overflow: hidden; text-overflow: ellipsis; }
.matrix td { min-width: 2.5rem; height: 1.75rem; background: var(--shade, transparent); } .matrix td a { display: block; padding: .2rem .3rem; min-height: 24px; color: var(--ink); text-decoration: none; } .matrix td a:hover { text-decoration: underline; }
.matrix .self { background: var(--quiet); } .matrix .sign { margin-left: .15em; font-weight: 700; }
.graph, .map { display: block; width: 100%; min-width: 40rem; height: auto; font-size: 12px; }
.graph text, .map text { fill: var(--ink); paint-order: stroke; stroke: var(--card); stroke-width: 3px; stroke-linejoin: round; }
.graph a:hover text, .graph a:focus-visible text { text-decoration: underline; }
.edge { opacity: .75; } .dense .edge { opacity: .35; } .reach { stroke: transparent; stroke-width: 12; } a:hover > .edge { opacity: 1; stroke: var(--ink); }
.edge.coop { stroke: var(--coop); } .edge.conf { stroke: var(--conf); stroke-dasharray: 9 5; } .edge.even { stroke: var(--even); stroke-dasharray: 12 4 3 4; } .edge.said { stroke: var(--said); stroke-dasharray: 2 5; }
.graph .state { fill: var(--link); stroke: var(--card); stroke-width: 1.5; } .graph .other { fill: var(--card); stroke: var(--link); stroke-width: 2; }
.line-key { border-bottom: 3px solid; padding-bottom: 1px; } .line-key.coop { border-color: var(--coop); } .line-key.conf { border-color: var(--conf); border-bottom-style: dashed; } .line-key.even { border-color: var(--even); border-bottom-style: double; } .line-key.said { border-color: var(--said); border-bottom-style: dotted; }
.map { background: var(--sea); border-radius: 6px; } .map .land { fill: var(--shade, var(--land)); stroke: var(--coast); stroke-width: .5; } .map a:hover .land { stroke: var(--ink); stroke-width: 1; }
.map .open { stroke: var(--coast); stroke-width: .5; } .hatch-ground { fill: var(--land); } .hatch-line { stroke: var(--dim); }
.map .ring { fill: var(--shade); stroke: var(--link); stroke-width: 1.5; } .map .town { fill: var(--ink); fill-opacity: .75; stroke: var(--card); stroke-width: 1; } .map a:hover .town { stroke: var(--ink); }
.map-and-list { margin: .6rem 0; } .places { max-width: 44rem; } .places th, .places .number, .lines th { overflow-wrap: normal; white-space: nowrap; } .places th[scope=row] { white-space: normal; } .places td { overflow-wrap: normal; } .places .inner td:first-child { padding-left: 1.8rem; } .places tr.inner td { border-bottom-style: dotted; }
.sideways { display: none; } @media (max-width: 42rem) { .sideways { display: block; } }
@media print { .sideways { display: none; } .picture { border: 0; overflow: visible; } .graph, .map { min-width: 0; } .matrix { font-size: .65rem; } .matrix td { min-width: 0; } .matrix th[scope=row] { position: static; } .swatch, .matrix td, .map .land { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
