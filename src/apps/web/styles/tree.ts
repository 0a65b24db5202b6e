/** The derivation tree of a family, and its copies. */
export const treeStyle = `
.tree { display: block; width: 100%; max-width: 29rem; height: auto; margin: .6rem 0; } .tree path { fill: none; stroke: var(--dim); } .tree circle { fill: var(--card); stroke: var(--link); stroke-width: 2; }
.tree circle.origin { fill: var(--link); } .tree circle.spun, .tree circle.translation { stroke: var(--warn-line); } .tree .name { font-size: 13px; fill: var(--link); } .tree .what { font-size: 11px; fill: var(--dim); } .copy { border-left: 4px solid var(--line); padding-left: .8rem; } .copy h3 { font-size: 1rem; }
`;
