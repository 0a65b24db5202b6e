/** Lists of rows: timelines, cards, parties. */
export const listsStyle = `
.timeline { list-style: none; margin: 0; padding: 0; }
.timeline > li { display: grid; grid-template-columns: 9rem 1fr; gap: .2rem 1rem; border-top: 1px solid var(--line); padding: .7rem 0; }
.timeline p { margin: .15rem 0; } .when { font-variant-numeric: tabular-nums; font-weight: 600; }
.cards { list-style: none; padding: 0; } .card { border: 1px solid var(--line); border-radius: 6px; padding: .6rem .9rem; margin: .7rem 0; background: var(--card); } .card p { margin: .2rem 0; }
.outcome-altered, .conflict { color: var(--bad); } .outcome-authentic { color: var(--good); } .parties { width: auto; font-size: .92rem; overflow-wrap: normal; } .parties td, .parties th { padding: .15rem .8rem .15rem 0; }
`;
