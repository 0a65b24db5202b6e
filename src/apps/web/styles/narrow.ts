/** What changes on a narrow screen and on paper: the last part, so that it wins. */
export const narrowStyle = `
@media (max-width: 48rem) { .timeline > li { grid-template-columns: 1fr; } .reader { grid-template-columns: 1fr; gap: 0; } body { font-size: 15px; } main { padding: .7rem; } }
@media print { .top, footer, .filters { display: none; } }
`;
