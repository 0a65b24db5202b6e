/** The one style sheet. Colours tell kinds of findings apart; every kind is also named in words. */
export const style = `
:root { --ink: #1c2326; --dim: #5b666b; --paper: #fdfdfb; --line: #d9dedb; --link: #0b5a7a;
  --event: #ffe3b8; --attribution: #dcebf7; --claim: #f3dcf0; --commitment: #d8f0dc; --chosen: #ffd23f; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 16px/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); }
main { max-width: 72rem; margin: 0 auto; padding: 1rem; }
.top { display: flex; flex-wrap: wrap; gap: .6rem 1.2rem; align-items: center; padding: .6rem 1rem; border-bottom: 1px solid var(--line); }
.top nav a { margin-right: .7rem; }
.top form { display: flex; flex: 1 1 14rem; max-width: 26rem; gap: .4rem; }
.top input { flex: 1; min-width: 0; font: inherit; padding: .3rem .5rem; border: 1px solid var(--dim); border-radius: 4px; }
button { font: inherit; padding: .3rem .8rem; border: 1px solid var(--dim); border-radius: 4px; background: #fff; cursor: pointer; }
.brand { font-weight: 700; font-size: 1.15rem; text-decoration: none; color: var(--ink); }
footer { max-width: 72rem; margin: 2rem auto 0; padding: 1rem; color: var(--dim); border-top: 1px solid var(--line); font-size: .9rem; }
h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.15rem; }
table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
td.number, th.number { text-align: right; } .scroll { overflow-x: auto; }
.counts, .meta, .printed, .precision, .words { color: var(--dim); font-size: .9rem; } .meta .printed { margin-right: .8rem; }
.unknown { color: var(--dim); font-style: italic; } .empty { padding: 1.5rem; border: 1px dashed var(--line); }
.timeline { list-style: none; margin: 0; padding: 0; }
.timeline > li { display: grid; grid-template-columns: 9rem 1fr; gap: .2rem 1rem; border-top: 1px solid var(--line); padding: .7rem 0; }
.timeline p { margin: .15rem 0; } .when { font-variant-numeric: tabular-nums; font-weight: 600; }
.type { display: inline-block; padding: 0 .4rem; border: 1px solid var(--line); border-radius: 3px; font-size: .8rem; background: #fff; }
.status { font-size: .85rem; color: var(--dim); } .status::before { content: "· "; } .status.denied, .stance.denies { color: #9b1c1c; } .status.claimed { color: #7a4a00; }
blockquote { margin: .3rem 0; padding-left: .8rem; border-left: 3px solid var(--line); } blockquote a { color: inherit; text-decoration: none; } blockquote a:hover { text-decoration: underline; }
.cards { list-style: none; padding: 0; } .card { border: 1px solid var(--line); border-radius: 6px; padding: .6rem .9rem; margin: .7rem 0; background: #fff; } .card p { margin: .2rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .4rem 0; font-size: .92rem; } dt { color: var(--dim); } dd { margin: 0; }
.reader { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2rem; } .reader article { font-size: 1.05rem; } .reader article p { white-space: pre-line; }
.reader aside { font-size: .92rem; } .findings, .dropped { list-style: none; padding: 0; } .findings li, .dropped li { border-left: 4px solid var(--line); padding: .2rem .6rem; margin: .4rem 0; } .findings .words { display: block; }
.raw { min-width: 0; } .raw h2 { margin-top: 0; } .raw pre { margin: 0; padding: .6rem; max-height: 90vh; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: 4px; background: #fff; color: var(--dim); font-size: .8rem; line-height: 1.45; }
.raw .run { color: var(--ink); text-decoration: underline; text-decoration-color: #4c9a63; text-underline-offset: 3px; } .raw .gap { background: #f1f3f1; padding: 0 .3rem; } .raw mark.entity, .raw mark.timex { border: 0; }
@media (min-width: 75rem) { main:has(.with-raw) { max-width: 110rem; } .with-raw { grid-template-columns: minmax(0, 5fr) minmax(0, 5fr) minmax(0, 4fr); } }
@media (min-width: 48.01rem) and (max-width: 74.99rem) { .with-raw .raw { grid-column: 1 / -1; grid-row: 2; } }
mark { background: none; color: inherit; border-radius: 2px; } mark.entity { border-bottom: 1px dotted var(--dim); } mark.timex { border-bottom: 1px dashed #8a6d00; }
mark.attribution { background: var(--attribution); } mark.claim { background: var(--claim); } mark.commitment { background: var(--commitment); } mark.event { background: var(--event); }
.findings .event { border-color: var(--event); } .findings .attribution { border-color: var(--attribution); } .findings .claim { border-color: var(--claim); } .findings .commitment { border-color: var(--commitment); }
.versions { margin: 0; padding-left: 1.4rem; } .version { font-size: .9rem; white-space: nowrap; } .note { border: 1px solid #c98a1b; border-radius: 6px; padding: .5rem .9rem; background: #fff8e8; }
del { background: #f9dcdc; color: #7d1a1a; } ins { background: #d8f0dc; text-decoration: none; border-bottom: 2px solid #4c9a63; }
.change { border-left: 4px solid #c98a1b; padding-left: .8rem; margin: .6rem 0; } .change.gone { border-color: #b04a4a; } .change.new { border-color: #4c9a63; } .change p { margin: .3rem 0; }
.facts { list-style: none; padding: 0; } .facts li { border-left: 4px solid #4c9a63; padding: .2rem .6rem; margin: .4rem 0; } .facts.gone li { border-color: #b04a4a; }
.tree { display: block; width: 100%; max-width: 29rem; height: auto; margin: .6rem 0; } .tree path { fill: none; stroke: var(--dim); } .tree circle { fill: #fff; stroke: var(--link); stroke-width: 2; }
.tree circle.origin { fill: var(--link); } .tree circle.spun, .tree circle.translation { stroke: #c98a1b; } .tree .name { font-size: 13px; fill: var(--link); } .tree .what { font-size: 11px; fill: var(--dim); } .copy { border-left: 4px solid var(--line); padding-left: .8rem; } .copy h3 { font-size: 1rem; }
.outcome-altered, .conflict { color: #9b1c1c; } .outcome-authentic { color: #23683a; } .parties { width: auto; font-size: .92rem; overflow-wrap: normal; } .parties td, .parties th { padding: .15rem .8rem .15rem 0; }
mark.chosen { background: var(--chosen); } .findings .chosen { background: #fff7d6; border-color: var(--chosen); }
summary { cursor: pointer; font-weight: 600; margin-top: .6rem; } .filters { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin: .8rem 0; } .filters label { display: flex; flex-direction: column; font-size: .85rem; color: var(--dim); } .filters input[name=since] { width: 15rem; max-width: 100%; } .news { border-left: 4px solid var(--chosen); padding-left: .9rem; } .news h2 { margin: .6rem 0 .2rem; } .news ul { margin: .3rem 0; padding-left: 1.2rem; }
.filters input, .filters select { font: inherit; padding: .25rem .4rem; } .filters input:not([name=since]), .filters select { max-width: 11rem; }
@media (max-width: 48rem) { .timeline > li { grid-template-columns: 1fr; } .reader { grid-template-columns: 1fr; gap: 0; } body { font-size: 15px; } main { padding: .7rem; } }
@media print { .top, footer, .filters { display: none; } }
`;

/** The icon: two overlapping circles. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="12" cy="16" r="9" fill="#0b5a7a"/><circle cx="20" cy="16" r="9" fill="#c98a1b" fill-opacity=".75"/></svg>';
