/** What changed between two versions or two readings. */
export const versionsStyle = `
.versions { margin: 0; padding-left: 1.4rem; } .version { font-size: .9rem; white-space: nowrap; } .note { border: 1px solid var(--warn-line); border-radius: 6px; padding: .5rem .9rem; background: var(--note); }
del { background: var(--gone); color: var(--bad); } ins { background: var(--commitment); text-decoration: none; border-bottom: 2px solid var(--good-line); }
.change { border-left: 4px solid var(--warn-line); padding-left: .8rem; margin: .6rem 0; } .change.gone { border-color: var(--bad); } .change.new { border-color: var(--good-line); } .change p { margin: .3rem 0; }
.facts { list-style: none; padding: 0; } .facts li { border-left: 4px solid var(--good-line); padding: .2rem .6rem; margin: .4rem 0; } .facts.gone li { border-color: var(--bad); }
`;
