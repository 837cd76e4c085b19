/** The page around the data: its policy, its looks, its skeleton and its script, all of them constants. */
import { createHash } from 'node:crypto';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import type { Words } from './words.ts';

const hash = (source: string): string => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;

/** Lets this file's own script and style run, and nothing else; no address is ever asked for anything. */
export const FILE_POLICY = [
  "default-src 'none'",
  `script-src ${hash(SCRIPT)}`,
  `style-src ${hash(STYLE)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Up to the data block, in which JSON is to be written. All of it is constant but for the language. */
export function pageStart(words: Words): string {
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${FILE_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="kith">
<link rel="icon" href="data:,">
<title>${words.title}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${words.title}</h1>
<p id="counts"></p>
<label class="search"><span class="unseen">${words.search}</span><input id="search" type="search" dir="auto" placeholder="${words.searchHint}" autocomplete="off" spellcheck="false"></label>
</header>
<main>
<section id="canvas" aria-label="${words.graph}">
<svg id="drawing" role="img" aria-label="${words.drawing}"></svg>
<p id="note"></p>
<div id="tools">
<button type="button" id="closer" aria-label="${words.zoomIn}" title="${words.zoomIn}">+</button>
<button type="button" id="farther" aria-label="${words.zoomOut}" title="${words.zoomOut}">−</button>
<button type="button" id="fit" aria-label="${words.fit}" title="${words.fit}">⤢</button>
</div>
</section>
<section id="panel" aria-label="${words.details}" tabindex="0"></section>
</main>
<p id="live" class="unseen" role="status"></p>
<noscript><p>${words.noScript}</p></noscript>
<script type="application/json" id="words">${JSON.stringify(words)}</script>
<script type="application/json" id="graph">`;
}

/** From the end of the data on. */
export const PAGE_END = `</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
