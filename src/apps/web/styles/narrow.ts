/** What changes on a narrow screen and on paper: the last part, so that it wins. */
export const narrowStyle = `
@media (max-width: 48rem) { .timeline > li { grid-template-columns: 1fr; } .reader { grid-template-columns: 1fr; gap: 0; } body { font-size: 15px; } main { padding: .7rem; } .scroll table { overflow-wrap: break-word; } .scroll td, .scroll th { padding: .4rem .35rem; } .scroll td { min-width: 5.7rem; } .scroll td.number { min-width: 0; } }
@media print { .top, footer, .filters { display: none; } }
`;
