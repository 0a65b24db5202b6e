/** What changes on a narrow screen and on paper: the last part, so that it wins. */
export const narrowStyle = `
@media (max-width: 48rem) { .timeline > li { grid-template-columns: 1fr; } .reader { grid-template-columns: 1fr; gap: 0; } body { font-size: 15px; } main { padding: .7rem; } .scroll table { overflow-wrap: break-word; font-size: .93rem; } .scroll td, .scroll th { padding: .4rem .3rem; } .scroll td { min-width: 5.1rem; } .scroll td.number { min-width: 0; } .scroll .matrix { overflow-wrap: normal; } .scroll .matrix th, .scroll .matrix td { padding: 0; } .scroll .matrix td { min-width: 2.3rem; } .scroll .matrix th[scope=row] { max-width: 7rem; padding: .2rem .3rem; } }
@media print { .top, footer, .filters { display: none; } }
`;
