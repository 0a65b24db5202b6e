/** The review page: one finding, its reading as a form, what a word changed. */
export const reviewStyle = `
.choices { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; padding-bottom: .5rem; border-bottom: 1px solid var(--line); } .choices a { padding: .15rem 0; min-height: 1.5rem; } .choices a[aria-current] { font-weight: 600; color: var(--ink); text-decoration: none; border-bottom: 2px solid var(--link); }
.place { display: flex; flex-wrap: wrap; gap: .2rem 1rem; } .place a { padding: .1rem .2rem; } .finding h2 { margin: 1rem 0 .3rem; }
.context { font-size: 1.1rem; line-height: 1.6; max-width: 46rem; } .context .beside { color: var(--dim); font-size: .95rem; } .context mark { padding: 0 .1rem; }
.reading { grid-template-columns: 6rem minmax(0, 1fr); gap: .5rem .8rem; max-width: 46rem; font-size: 1rem; align-items: baseline; } .reading input, .reading select { font: inherit; padding: .25rem .5rem; width: 100%; max-width: 22rem; }
.reading .names { color: var(--dim); font-size: .9rem; margin-left: .4rem; } .corrected { display: block; color: var(--warn); font-size: .9rem; }
.who { display: flex; flex-wrap: wrap; gap: .6rem 1rem; margin: .9rem 0; max-width: 46rem; } .who label { display: flex; flex-direction: column; flex: 1 1 12rem; font-size: .85rem; color: var(--dim); } .who input { font: inherit; font-size: 1rem; padding: .25rem .5rem; color: var(--ink); }
.buttons { display: flex; flex-wrap: wrap; gap: .6rem; } .buttons button { flex: 0 1 8.5rem; padding: .45rem .6rem; } .buttons .good { border-color: var(--good); color: var(--good); font-weight: 600; } .buttons .bad { border-color: var(--bad); color: var(--bad); font-weight: 600; }
.done { margin: .8rem 0; } .done p { margin: .2rem 0; } .effect { width: auto; margin: .3rem 0; font-size: .9rem; } .effect caption { text-align: left; color: var(--dim); } .effect td, .effect th { padding: .1rem .9rem .1rem 0; border: 0; font-weight: 400; } .undo { margin: .4rem 0 .1rem; }
.standing { margin: .4rem 0; padding-left: 1.2rem; } .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0 2rem; } .side { border-top: 1px solid var(--line); } .side h3 { margin: .6rem 0 0; font-size: .95rem; color: var(--dim); font-weight: 600; }
.keys, .limits { margin-top: 1.6rem; color: var(--dim); font-size: .92rem; max-width: 46rem; } .keys h2, .limits h2 { font-size: .95rem; margin: 0 0 .2rem; color: var(--ink); } .keys p { display: flex; flex-wrap: wrap; gap: .3rem 1rem; margin: 0; } .keys span { white-space: nowrap; } .limits p { margin: 0; }
kbd { display: inline-block; min-width: 1.4rem; text-align: center; padding: 0 .3rem; border: 1px solid var(--dim); border-radius: 3px; background: var(--card); color: var(--ink); font: .85rem/1.4 ui-monospace, monospace; }
@media print { .word .buttons, .keys, .undo, .choices, .who { display: none; } }
`;
