/** The looks of the exported page, light and dark. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f7f7f4; --surface: #fff; --raised: #f0f0ec; --line: #deddd6; --edge: #a9abae;
  --text: #1c1f24; --text-2: #4d535c; --accent: #2f5bd0; --soft: #e8eefc; --subject: #fbe7b5; --object: #cfe3ff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #131519; --surface: #1a1d22; --raised: #252a31; --line: #30363e; --edge: #626975;
    --text: #e9eaec; --text-2: #b7bcc5; --accent: #8fb0ff; --soft: #222c44; --subject: #5a4716; --object: #23416b;
  }
}
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body {
  display: grid; grid-template-rows: auto minmax(0, 1fr); background: var(--ground); color: var(--text);
  font: 0.875rem/1.5 ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
}
h1, h2, h3, p, ul { margin: 0; padding: 0; }
h1, h2, h3 { font-weight: 600; line-height: 1.3; }
ul { list-style: none; }
button, input { font: inherit; color: inherit; }
button { cursor: pointer; border: 0; background: none; padding: 0; text-align: left; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
header {
  display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1rem; padding: 0.6rem 1rem;
  border-bottom: 1px solid var(--line); background: var(--surface);
}
header h1 { font-size: 1.05rem; letter-spacing: -0.01em; }
header p { flex: 1; color: var(--text-2); font-size: 0.8125rem; }
.search { flex: 0 1 22rem; }
.search input {
  width: 100%; height: 2.2rem; padding: 0 0.75rem; border: 1px solid var(--line); border-radius: 8px;
  background: var(--raised);
}
main { display: grid; grid-template-columns: minmax(0, 1fr) 25rem; min-height: 0; }
#canvas { position: relative; min-width: 0; min-height: 0; overflow: hidden; }
#drawing { display: block; width: 100%; height: 100%; touch-action: none; cursor: grab; }
#drawing .node, #drawing .edge { cursor: pointer; }
#drawing .edge .line { stroke: var(--edge); stroke-width: 1.3; }
#drawing line { vector-effect: non-scaling-stroke; }
#drawing .edge.alone .line { stroke-dasharray: 5 4; }
#drawing .edge .grip { stroke: transparent; stroke-width: 14; }
#drawing .edge:hover .line, #drawing .edge.chosen .line { stroke: var(--accent); stroke-width: 3; }
#drawing .shape { stroke: var(--ground); stroke-width: 2; }
#drawing .chosen .shape { stroke: var(--accent); stroke-width: 3; }
#drawing text {
  fill: var(--text); stroke: var(--ground); stroke-width: 3px; paint-order: stroke;
  text-anchor: middle; pointer-events: none; unicode-bidi: isolate;
}
#drawing .faded { opacity: 0.22; }
#note { position: absolute; left: 1rem; bottom: 0.75rem; color: var(--text-2); font-size: 0.75rem; pointer-events: none; }
#tools {
  position: absolute; right: 1rem; bottom: 1rem; display: grid; border: 1px solid var(--line); border-radius: 8px;
  background: var(--surface); overflow: hidden;
}
#tools button { width: 2.25rem; height: 2.25rem; text-align: center; }
#tools button:hover { background: var(--raised); }
#panel { overflow-y: auto; padding: 1rem; border-left: 1px solid var(--line); background: var(--surface); }
#panel h2 { font-size: 1.25rem; letter-spacing: -0.01em; overflow-wrap: anywhere; }
#panel h3 { margin: 1rem 0 0.25rem; color: var(--text-2); font-size: 0.8125rem; font-weight: 500; }
#panel .lead { margin-top: 0.25rem; color: var(--text-2); font-size: 0.8125rem; overflow-wrap: anywhere; }
#panel .back { margin-bottom: 0.5rem; color: var(--accent); font-size: 0.8125rem; }
#panel li button {
  display: flex; align-items: center; gap: 0.5rem; width: 100%; min-height: 2rem; padding: 0.15rem 0.5rem;
  margin-inline: -0.5rem; border-radius: 8px;
}
#panel li button:hover { background: var(--raised); }
#panel li .grow { flex: 1; min-width: 0; overflow-wrap: anywhere; }
#panel li small { color: var(--text-2); font-size: 0.75rem; }
#panel svg { flex: none; width: 14px; height: 14px; }
figure { margin: 0.75rem 0 0; padding-left: 0.75rem; border-left: 2px solid var(--line); }
blockquote { margin: 0; overflow-wrap: anywhere; }
figcaption { margin-top: 0.15rem; color: var(--text-2); font-size: 0.75rem; overflow-wrap: anywhere; }
mark { padding: 0.05em 0.2em; margin: 0 -0.1em; border-radius: 3px; color: inherit; font-weight: 500; }
mark.subject { background: var(--subject); }
mark.object { background: var(--object); }
.relation { margin-top: 1rem; padding-top: 0.75rem; border-top: 1px solid var(--line); }
.relation .reading { font-weight: 600; overflow-wrap: anywhere; }
a { color: var(--accent); }
header .origin { font-size: 0.8125rem; }
@media (max-width: 44rem) {
  main { grid-template-columns: minmax(0, 1fr); grid-template-rows: minmax(0, 1fr) 46vh; }
  #panel { border-left: 0; border-top: 1px solid var(--line); }
  .search { flex: 1 0 100%; }
}
@media print {
  html, body { height: auto; }
  body, main { display: block; }
  #tools, .search { display: none; }
  #drawing { height: 60vh; }
  #panel { border: 0; overflow: visible; }
}
`;
