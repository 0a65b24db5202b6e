/** The handbook: its list of pages beside the text. */
export const handbookStyle = `
.handbook { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 2.5rem; }
.handbook > nav ul { list-style: none; margin: 0; padding: 0; position: sticky; top: 1rem; font-size: .92rem; } .handbook > nav li { margin: .45rem 0; }
.handbook > nav a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
.handbook article { max-width: 46rem; } .handbook article > .scroll { margin: 1rem 0; } .handbook h2 { margin-top: 2rem; }
.handbook pre { background: var(--quiet); padding: .7rem .9rem; border-radius: 4px; overflow-x: auto; line-height: 1.4; } .handbook code { font-size: .88em; } .handbook td, .handbook th { overflow-wrap: normal; }
.handbook article:has(td:nth-child(6)) { max-width: none; }
@media (max-width: 48rem) { .handbook { grid-template-columns: 1fr; gap: .5rem; } .handbook > nav ul { position: static; display: flex; flex-wrap: wrap; gap: .2rem 1rem; } }
`;
