/** Paper and ink, one accent: the look of Hookswitch, in the fonts that the computer has. */
export const CRM_STYLES = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf8, #17191c);
  --card: light-dark(#ffffff, #1f2226);
  --fill: light-dark(#f2efea, #282c31);
  --line: light-dark(#e6e2dc, #2e3237);
  --ink: light-dark(#1d2126, #edeff1);
  --ink-2: light-dark(#56606a, #adb5bd);
  --copper: light-dark(#a8501f, #e39058);
  --copper-ink: light-dark(#8f4218, #eda676);
  --copper-wash: light-dark(#f7ece4, #33271f);
}
* { box-sizing: border-box; margin: 0; }
body {
  background: var(--paper);
  color: var(--ink);
  font: 400 15px/24px 'IBM Plex Sans', 'Segoe UI Variable Text', 'Segoe UI', system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
}
a { color: inherit; text-decoration-color: var(--copper); text-underline-offset: 4px; text-decoration-thickness: 1px; }
a:hover { color: var(--copper-ink); }
a:focus-visible { outline: 2px solid var(--copper-ink); outline-offset: 3px; border-radius: 4px; }
header.bar { border-bottom: 1px solid var(--line); }
header.bar > div, main, footer { max-width: 1040px; margin: 0 auto; padding: 0 32px; }
header.bar > div { display: flex; align-items: baseline; gap: 24px; height: 64px; line-height: 64px; }
.brand { font-weight: 600; text-decoration: none; }
.brand span { color: var(--ink-2); font-weight: 400; }
header.bar nav { margin-left: auto; }
main { padding-top: 48px; padding-bottom: 64px; }
.why { display: flex; align-items: center; gap: 12px; margin-bottom: 24px; color: var(--ink-2); }
.why::before { content: ''; width: 32px; border-top: 2px solid var(--copper); }
h1 { font-size: 40px; line-height: 48px; font-weight: 600; letter-spacing: -0.015em; text-wrap: balance; }
.sub { margin-top: 8px; font-size: 18px; line-height: 28px; color: var(--ink-2); }
.columns { display: grid; grid-template-columns: minmax(0, 2fr) minmax(260px, 1fr); gap: 24px; margin-top: 40px; align-items: start; }
.stack { display: grid; gap: 24px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 24px; }
h2 { font-size: 15px; line-height: 24px; font-weight: 600; display: flex; gap: 8px; }
h2 .count { color: var(--ink-2); font-weight: 400; }
ul { list-style: none; padding: 0; }
.rows { margin-top: 8px; }
.rows > li { display: grid; grid-template-columns: 56px minmax(0, 1fr) auto; gap: 16px; padding: 12px 0; border-top: 1px solid var(--line); }
.rows > li:first-child { border-top: 0; }
.rows .id, .rows .when, .small { color: var(--ink-2); font-size: 14px; }
.rows .title { font-weight: 500; }
.state { display: inline-block; padding: 0 8px; border-radius: 8px; background: var(--fill); color: var(--ink-2); font-size: 13px; }
.state.open { background: var(--copper-wash); color: var(--copper-ink); }
.solved .title { font-weight: 400; color: var(--ink-2); }
.notes > li { margin-top: 16px; }
dl { display: grid; gap: 12px; margin-top: 12px; }
dt { color: var(--ink-2); font-size: 13px; line-height: 20px; }
dd { padding: 0; }
.empty { margin-top: 8px; color: var(--ink-2); }
.people { margin-top: 32px; }
.people > li { display: grid; grid-template-columns: 5fr 5fr 4fr; gap: 16px; padding: 14px 0; border-top: 1px solid var(--line); }
.people > li:last-child { border-bottom: 1px solid var(--line); }
.people a { font-weight: 500; }
.people .company, .people .number { color: var(--ink-2); }
.people .number { text-align: right; }
footer { padding-top: 24px; padding-bottom: 40px; color: var(--ink-2); font-size: 13px; line-height: 20px; }
@media (max-width: 760px) {
  header.bar > div, main, footer { padding-left: 20px; padding-right: 20px; }
  main { padding-top: 32px; }
  .columns { grid-template-columns: minmax(0, 1fr); margin-top: 32px; }
  h1 { font-size: 32px; line-height: 40px; }
  .rows > li { grid-template-columns: minmax(0, 1fr) auto; gap: 4px 16px; }
  .rows .id { grid-column: 1 / -1; }
  .people > li { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .people .number { text-align: left; }
}
`;
