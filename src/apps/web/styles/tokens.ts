/**
 * The colours, each for a light and a dark screen. Text on paper has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3).
 * Colours tell kinds of findings apart; every kind is also named in words.
 */
export const tokensStyle = `
:root { color-scheme: light dark;
  --ink: light-dark(#1c2326, #e4e9eb); --dim: light-dark(#566166, #a3aeb3); --paper: light-dark(#fdfdfb, #14191b); --card: light-dark(#ffffff, #1b2225);
  --line: light-dark(#d9dedb, #374247); --link: light-dark(#0b5a7a, #7cc4e4); --quiet: light-dark(#f1f3f1, #222a2d); --note: light-dark(#fff8e8, #3a3115);
  --event: light-dark(#ffe3b8, #5c4310); --attribution: light-dark(#dcebf7, #17405a); --claim: light-dark(#f3dcf0, #55304f); --commitment: light-dark(#d8f0dc, #1f4a2c);
  --event-line: light-dark(#a86400, #d9a441); --attribution-line: light-dark(#2f6f9f, #6fb0dc); --claim-line: light-dark(#8d3b82, #d58fcb); --commitment-line: light-dark(#2f7d45, #79c48f);
  --chosen: light-dark(#ffd23f, #7a5c00); --gone: light-dark(#f9dcdc, #5a2626); --bad: light-dark(#9b1c1c, #f2a3a3); --warn: light-dark(#7a4a00, #e9bd74);
  --warn-line: light-dark(#c98a1b, #c98a1b); --good: light-dark(#23683a, #8fd3a6); --good-line: light-dark(#4c9a63, #4c9a63);
  --with-deed: light-dark(#1f6f8b, #5fb3d1); --with-word: light-dark(#a9d3e2, #235468); --against-deed: light-dark(#a8452a, #e88a6c); --against-word: light-dark(#f0c0ae, #6b3323);
  --coop: light-dark(#1f6f78, #6cc3cc); --conf: light-dark(#b0402a, #ef9a83); --even: light-dark(#7a6a1f, #d3c06a); --said: light-dark(#6b757a, #98a3a8);
  --sea: light-dark(#eef3f5, #10171a); --land: light-dark(#e2e4dd, #2a3236); --coast: light-dark(#ffffff, #4a575d); }
`;
