/**
 * First pass over wikitext: comments and elements that are no running text (references, formulas, galleries,
 * code…) are taken out; what stands in `nowiki` is kept from being read as markup.
 */

const HIDDEN = [
  ...[
    'ref',
    'references',
    'math',
    'chem',
    'ce',
    'gallery',
    'timeline',
    'imagemap',
    'syntaxhighlight',
    'source',
  ],
  ...['score', 'hiero', 'graph', 'mapframe', 'maplink', 'templatedata', 'templatestyles', 'pre', 'inputbox'],
  ...['categorytree', 'includeonly', 'indicator', 'table', 'style', 'script'],
];

/** A comment or the tag of an element that matters here; attributes end at the next angle bracket. */
const OPENING = new RegExp(`<!--|<(${[...HIDDEN, 'nowiki'].join('|')})\\b([^<>]*)>`, 'gi');

/** Signs of wikitext, which `nowiki` takes the meaning from. */
const SIGNS = /[[\]{}|'=<>&*#:;_!-]/g;

/** @returns the wikitext without them; what is opened and never closed loses its mark only */
export function withoutHidden(wikitext: string): string {
  const parts: string[] = [];
  // Names whose closing tag does not come any more: searched once, not again for each opening tag.
  const unclosed = new Set<string>();
  let from = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(wikitext); match; match = OPENING.exec(wikitext)) {
    const after = OPENING.lastIndex;
    const name = match[1]?.toLowerCase() ?? '!--';
    parts.push(wikitext.slice(from, match.index));
    from = after;
    if (match[2]?.endsWith('/') || unclosed.has(name)) continue;
    const closing = findClosing(wikitext, name, after);
    if (!closing) {
      unclosed.add(name);
      continue;
    }
    if (name === 'nowiki') {
      const inside = wikitext.slice(after, closing.start);
      parts.push(inside.replace(SIGNS, (sign) => `&#${sign.charCodeAt(0)};`));
    }
    from = closing.end;
    OPENING.lastIndex = closing.end;
  }
  parts.push(wikitext.slice(from));
  return parts.join('');
}

function findClosing(
  wikitext: string,
  name: string,
  from: number,
): { start: number; end: number } | undefined {
  if (name === '!--') {
    const start = wikitext.indexOf('-->', from);
    return start < 0 ? undefined : { start, end: start + 3 };
  }
  const pattern = new RegExp(`</${name}[^<>]{0,50}>`, 'gi');
  pattern.lastIndex = from;
  const match = pattern.exec(wikitext);
  return match ? { start: match.index, end: pattern.lastIndex } : undefined;
}
