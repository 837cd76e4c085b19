/** The page around the data: its policy, its looks, its skeleton and its script, all of them constants. */
import { createHash } from 'node:crypto';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

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

/** Up to the data block, in which JSON is to be written. */
export const PAGE_START = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${FILE_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="kith">
<link rel="icon" href="data:,">
<title>kith graph</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>kith graph</h1>
<p id="counts"></p>
<label class="search"><span class="unseen">Search</span><input id="search" type="search" placeholder="Search a name or alias" autocomplete="off" spellcheck="false"></label>
</header>
<main>
<section id="canvas" aria-label="Graph">
<svg id="drawing" role="img" aria-label="Drawing of the graph; the list beside it shows the same"></svg>
<p id="note"></p>
<div id="tools">
<button type="button" id="closer" aria-label="Zoom in" title="Zoom in">+</button>
<button type="button" id="farther" aria-label="Zoom out" title="Zoom out">−</button>
<button type="button" id="fit" aria-label="Fit to screen" title="Fit to screen">⤢</button>
</div>
</section>
<section id="panel" aria-label="Details" tabindex="0"></section>
</main>
<p id="live" class="unseen" role="status"></p>
<noscript><p>This page needs its script to show the graph; it asks no address for anything.</p></noscript>
<script type="application/json" id="graph">`;

/** From the end of the data on. */
export const PAGE_END = `</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
