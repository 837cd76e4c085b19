/** The style sheet of `/api/docs`; a module, so that the build needs to copy nothing. */
export const DOCS_STYLE = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1a202c, #e2e8f0);
  --soft: light-dark(#5a6575, #a0aec0);
  --line: light-dark(#e2e8f0, #2d3748);
  --paper: light-dark(#ffffff, #12161d);
  --raised: light-dark(#f7f9fb, #1a202b);
  --accent: light-dark(#2b6cb0, #7cb8f0);
  --danger: light-dark(#b83232, #f29b9b);
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  max-width: 60rem;
  padding: 3rem 1.5rem 6rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.6 system-ui, sans-serif;
}
h1 { font-size: 1.75rem; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 3rem 0 .25rem; text-transform: capitalize; }
h3 { font-size: 1rem; margin: 0; font-weight: 600; }
h4 { font-size: .8125rem; margin: 1.25rem 0 .25rem; color: var(--soft); font-weight: 600; }
p { margin: .25rem 0 1rem; color: var(--soft); }
a { color: var(--accent); }
code, pre { font: .875em/1.5 ui-monospace, monospace; }
pre { overflow: auto; margin: .25rem 0 0; padding: .75rem 1rem; border-radius: .5rem; background: var(--paper); border: 1px solid var(--line); max-height: 24rem; }
article { margin: 1rem 0; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--raised); }
article p { margin: .25rem 0 0; }
.method { display: inline-block; min-width: 4.5rem; color: var(--accent); font-weight: 700; }
.method-delete { color: var(--danger); }
table { width: 100%; border-collapse: collapse; font-size: .875rem; }
th, td { text-align: left; vertical-align: top; padding: .375rem .75rem .375rem 0; border-top: 1px solid var(--line); }
th { white-space: nowrap; font-weight: 500; }
summary { cursor: pointer; color: var(--soft); font-size: .875rem; margin-top: .75rem; }
`;
