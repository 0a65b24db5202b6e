/** The article reader: text, raw page, findings, marks. */
export const readerStyle = `
.reader { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2rem; margin-top: 1rem; }
.reader article { max-width: 38rem; font: 1.12rem/1.65 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Noto Serif", serif; } .reader article .block { margin: 0 0 .9em; white-space: pre-line; }
.reader article h2.block { font-size: 1.15em; line-height: 1.3; margin-top: 1.4em; } .reader article .list-item { padding-left: 1.2em; } .reader article .list-item::before { content: "· "; margin-left: -1em; } .reader article .dateline, .reader article .caption { color: var(--dim); font-size: .92em; }
.cut, .reader article .cut { color: var(--dim); font-style: italic; }
.dropped { margin: .2rem 0 .9rem; padding-left: .7rem; border-left: 1px dashed var(--dim); font: .82rem/1.5 system-ui, sans-serif; color: var(--dim); } .dropped summary { margin: 0; font-weight: 400; min-height: 24px; } .dropped p { margin: .3rem 0; }
.kinds fieldset { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; align-items: center; margin: 1rem 0 .4rem; padding: .4rem .8rem .6rem; border: 1px solid var(--line); border-radius: 6px; } .kinds legend { color: var(--dim); font-size: .85rem; padding: 0 .3rem; }
.key { display: inline-flex; gap: .35rem; align-items: center; min-height: 24px; } .key input { width: 1.05rem; height: 1.05rem; margin: 0; }
.picked { margin: .6rem 0; padding: .5rem .9rem; border-left: 4px solid var(--chosen); background: var(--note); } .picked p { margin: .15rem 0; }
[data-selection]:not([hidden]) { position: fixed; z-index: 2; left: 50%; bottom: 1rem; transform: translateX(-50%); margin: 0; padding: .5rem 1rem; border: 1px solid var(--dim); border-radius: 6px; background: var(--card); }
.panel { font-size: .92rem; } .panel h2 { margin: 0 0 .4rem; } .steps { display: flex; flex-wrap: wrap; gap: .2rem .9rem; margin: .3rem 0; } .steps a, .steps .unknown { min-height: 24px; } kbd { padding: 0 .3rem; border: 1px solid var(--dim); border-radius: 3px; font: .85em ui-monospace, monospace; }
.findings { list-style: none; padding: 0; margin: .5rem 0; } .findings li { border-left: 4px solid var(--line); padding: .25rem .6rem; margin: .45rem 0; } .findings li > a { text-decoration: none; } .findings li > a:hover { text-decoration: underline; } .findings .words { display: block; font-family: Charter, Georgia, "Noto Serif", serif; }
.raw { min-width: 0; } .raw h2 { margin-top: 0; } .raw pre { margin: 0; padding: .6rem; max-height: 90vh; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: 4px; background: var(--card); color: var(--dim); font-size: .8rem; line-height: 1.45; }
.raw .run { color: var(--ink); text-decoration: underline; text-decoration-color: var(--good-line); text-underline-offset: 3px; } .raw .gap { background: var(--quiet); padding: 0 .3rem; } .raw mark.entity, .raw mark.timex { border: 0; }
@media (min-width: 48.01rem) { .panel { position: sticky; top: .6rem; align-self: start; max-height: calc(100vh - 1.2rem); overflow-y: auto; overscroll-behavior: contain; padding: .2rem .4rem; } }
@media (min-width: 75rem) { main:has(.with-raw) { max-width: 110rem; } .with-raw { grid-template-columns: minmax(0, 5fr) minmax(0, 5fr) minmax(0, 4fr); } }
@media (min-width: 48.01rem) and (max-width: 74.99rem) { .with-raw .raw { grid-column: 1 / -1; grid-row: 2; } }
mark { background: none; color: inherit; border-radius: 2px; }
mark.attribution, .key.attribution .swatch { background: var(--attribution); } mark.event, .key.event .swatch { background: var(--event); } mark.attribution.event { background: linear-gradient(var(--attribution) 22%, var(--event) 22%); }
mark.claim, .key.claim .swatch { border-bottom: 2px solid var(--claim-line); } mark.commitment, .key.commitment .swatch { border-bottom: 2px dashed var(--commitment-line); } mark.claim.commitment { border-bottom: 4px double var(--claim-line); }
mark.entity, .key.entity .swatch { text-decoration: underline dotted var(--dim); text-underline-offset: 3px; } mark.timex, .key.timex .swatch { text-decoration: underline dashed var(--warn); text-underline-offset: 3px; }
mark.chosen, mark.span { background: var(--chosen); }
.painted article mark { background: none; border: 0; text-decoration: none; } .painted article mark.span { background: var(--chosen); }
::highlight(finding-attribution) { background-color: color-mix(in srgb, var(--attribution) 80%, transparent); } ::highlight(finding-event) { background-color: var(--event); }
::highlight(finding-claim) { text-decoration: underline 2px var(--claim-line); text-underline-offset: 3px; } ::highlight(finding-commitment) { text-decoration: underline dashed 2px var(--commitment-line); text-underline-offset: 5px; }
::highlight(finding-entity) { text-decoration: underline dotted 1px var(--dim); } ::highlight(finding-timex) { text-decoration: underline dashed 1px var(--warn); }
::highlight(finding-chosen) { background-color: var(--chosen); color: var(--ink); }
.findings .event { border-color: var(--event-line); } .findings .attribution { border-color: var(--attribution-line); } .findings .claim { border-color: var(--claim-line); } .findings .commitment { border-color: var(--commitment-line); }
.findings .chosen { background: var(--note); outline: 2px solid var(--chosen); outline-offset: -1px; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
