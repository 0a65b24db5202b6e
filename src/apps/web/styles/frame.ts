/** The frame of every page, and the plain pieces in it. */
export const frameStyle = `
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 16px/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); }
main { max-width: 72rem; margin: 0 auto; padding: 1rem; }
.top { display: flex; flex-wrap: wrap; gap: .6rem 1.2rem; align-items: center; padding: .6rem 1rem; border-bottom: 1px solid var(--line); }
.top nav a { margin-right: .7rem; }
.top form { display: flex; flex: 1 1 14rem; max-width: 26rem; gap: .4rem; }
.top input { flex: 1; min-width: 0; font: inherit; padding: .3rem .5rem; border: 1px solid var(--dim); border-radius: 4px; }
button { font: inherit; padding: .3rem .8rem; border: 1px solid var(--dim); border-radius: 4px; background: var(--card); cursor: pointer; }
.brand { font-weight: 700; font-size: 1.15rem; text-decoration: none; color: var(--ink); }
.top nav a[aria-current] { font-weight: 600; text-decoration: none; color: var(--ink); }
.skip { position: absolute; left: -100rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .3rem .8rem; z-index: 2; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; } main:focus { outline: none; }
input, select, textarea { color: inherit; background: var(--card); border: 1px solid var(--dim); border-radius: 4px; } button { color: inherit; }
footer { max-width: 72rem; margin: 2rem auto 0; padding: 1rem; color: var(--dim); border-top: 1px solid var(--line); font-size: .9rem; }
h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.15rem; }
table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
td.number, th.number { text-align: right; } .scroll { overflow-x: auto; }
.counts, .meta, .printed, .precision, .words { color: var(--dim); font-size: .9rem; } .meta .printed { margin-right: .8rem; }
.unknown { color: var(--dim); font-style: italic; } .empty { padding: 1.5rem; border: 1px dashed var(--line); }
.type { display: inline-block; padding: 0 .4rem; border: 1px solid var(--line); border-radius: 3px; font-size: .8rem; background: var(--card); }
.status { font-size: .85rem; color: var(--dim); } .status::before { content: "· "; } .status.denied, .stance.denies { color: var(--bad); } .status.claimed { color: var(--warn); }
blockquote { margin: .3rem 0; padding-left: .8rem; border-left: 3px solid var(--line); } blockquote a { color: inherit; text-decoration: none; } blockquote a:hover { text-decoration: underline; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .4rem 0; font-size: .92rem; } dt { color: var(--dim); } dd { margin: 0; }
summary { cursor: pointer; font-weight: 600; margin-top: .6rem; } .filters { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin: .8rem 0; } .filters label { display: flex; flex-direction: column; font-size: .85rem; color: var(--dim); } .filters input[name=since] { width: 15rem; max-width: 100%; } .news { border-left: 4px solid var(--chosen); padding-left: .9rem; } .news h2 { margin: .6rem 0 .2rem; } .news ul { margin: .3rem 0; padding-left: 1.2rem; }
.filters input, .filters select { font: inherit; padding: .25rem .4rem; } .filters input:not([name=since]), .filters select { max-width: 11rem; }
`;
