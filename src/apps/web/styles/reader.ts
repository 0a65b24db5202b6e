/** The article reader: text, raw page, findings, marks. */
export const readerStyle = `
.reader { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2rem; } .reader article { font-size: 1.05rem; } .reader article p { white-space: pre-line; }
.reader aside { font-size: .92rem; } .findings, .dropped { list-style: none; padding: 0; } .findings li, .dropped li { border-left: 4px solid var(--line); padding: .2rem .6rem; margin: .4rem 0; } .findings .words { display: block; }
.raw { min-width: 0; } .raw h2 { margin-top: 0; } .raw pre { margin: 0; padding: .6rem; max-height: 90vh; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: 4px; background: var(--card); color: var(--dim); font-size: .8rem; line-height: 1.45; }
.raw .run { color: var(--ink); text-decoration: underline; text-decoration-color: var(--good-line); text-underline-offset: 3px; } .raw .gap { background: var(--quiet); padding: 0 .3rem; } .raw mark.entity, .raw mark.timex { border: 0; }
@media (min-width: 75rem) { main:has(.with-raw) { max-width: 110rem; } .with-raw { grid-template-columns: minmax(0, 5fr) minmax(0, 5fr) minmax(0, 4fr); } }
@media (min-width: 48.01rem) and (max-width: 74.99rem) { .with-raw .raw { grid-column: 1 / -1; grid-row: 2; } }
mark { background: none; color: inherit; border-radius: 2px; } mark.entity { border-bottom: 1px dotted var(--dim); } mark.timex { border-bottom: 1px dashed var(--warn); }
mark.attribution { background: var(--attribution); } mark.claim { background: var(--claim); } mark.commitment { background: var(--commitment); } mark.event { background: var(--event); }
.findings .event { border-color: var(--event); } .findings .attribution { border-color: var(--attribution); } .findings .claim { border-color: var(--claim); } .findings .commitment { border-color: var(--commitment); }
mark.chosen { background: var(--chosen); } .findings .chosen { background: var(--note); border-color: var(--chosen); }
`;
