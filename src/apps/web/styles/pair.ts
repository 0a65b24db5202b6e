/** The picture of a pair, and what stands around it. */
export const pairStyle = `
figure.pair { margin: 0 0 1rem; } main h3 { font-size: 1rem; margin: .9rem 0 .3rem; }
.chart svg { display: block; width: 100%; min-width: 44rem; height: auto; margin: .4rem 0; font-size: 12px; } .chart text { fill: var(--dim); } .chart .side, .chart .lane { fill: var(--ink); }
.chart line { stroke: var(--line); } .chart .zero { stroke: var(--dim); } .chart .tick { stroke-dasharray: 1 4; stroke: var(--dim); opacity: .5; } .chart .rule { opacity: .6; }
.chart .material-cooperation, .chart-key .material-cooperation { fill: var(--with-deed); stroke: var(--with-deed); } .chart .verbal-cooperation, .chart-key .verbal-cooperation { fill: var(--with-word); stroke: var(--with-deed); }
.chart .material-conflict, .chart-key .material-conflict { fill: var(--against-deed); stroke: var(--against-deed); } .chart .verbal-conflict, .chart-key .verbal-conflict { fill: var(--against-word); stroke: var(--against-deed); }
.chart .statement, .chart-key .statement { fill: var(--dim); stroke: var(--dim); } .chart .mark, .chart-key .mark { stroke-width: 1.5; } .chart rect.mark { fill-opacity: .55; }
.chart .mark.claimed, .chart .mark.denied, .chart .mark.future, .chart .mark.negated, .chart .mark.hypothetical, .chart-key .mark.claimed, .chart-key .mark.denied, .chart-key .mark.future { fill: var(--paper); } .chart .mark.future, .chart-key .mark.future { stroke-dasharray: 2 1.5; } .chart .cross, .chart-key .cross { stroke: var(--ink); stroke-width: 1.5; }
.chart a:hover rect, .chart a:hover circle { stroke: var(--ink); stroke-width: 2; }
.chart-key { display: flex; flex-wrap: wrap; gap: .2rem 1rem; list-style: none; margin: .3rem 0; padding: 0; font-size: .85rem; color: var(--dim); } .chart-key svg { width: 16px; height: 14px; vertical-align: -2px; }
.ends { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .6rem 1.4rem; margin: .8rem 0; padding: 0; list-style: none; } main .ends h2 { margin: 0; font-size: .85rem; font-weight: 400; color: var(--dim); } .ends p { margin: .1rem 0; }
.aside { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 0 2.4rem; } .aside ul { margin: .3rem 0; padding-left: 1.1rem; } .aside li { margin: .35rem 0; }
.chosen-part { padding: .4rem .8rem; background: var(--note); border-left: 4px solid var(--chosen); } .numbers table { font-variant-numeric: tabular-nums; font-size: .92rem; } .numbers th { font-weight: 500; }
.page-links a, .pager a { display: inline-block; min-height: 24px; } .lede { font-size: 1.05rem; } .actor { color: inherit; } a.actor { text-decoration-color: var(--line); text-underline-offset: 3px; } a.actor:hover { text-decoration-color: currentColor; }
.movement { overflow-wrap: normal; } .movement td:first-child, .movement td:last-child { white-space: nowrap; } .up::before { content: "▲ "; } .down::before { content: "▼ "; } .questions li { margin: .4rem 0; }
/* On a narrow screen the picture is longer than the screen is wide: it begins at its newest end. */
@media (max-width: 48rem) { .chart { direction: rtl; } .chart svg { direction: ltr; } .aside { grid-template-columns: minmax(0, 1fr); } .movement td:first-child { white-space: normal; } .movement td, .movement th { padding: .4rem .35rem; } }
@media print { .chart svg { min-width: 0; } }
`;
