/** Which parameters a query names: `$name` outside strings, comments and quoted names. Pure, linear. */

const NAME = /^\$([A-Za-z_]\w*)/;
/** Most parameters that a form is made for. */
const MOST = 30;

/** Where the string, quoted name or comment that begins at `at` ends; `at` when none begins there. */
function skipped(query: string, at: number): number {
  const sign = query[at];
  if (sign === "'" || sign === '"' || sign === '`') {
    for (let end = at + 1; end < query.length; end++) {
      if (query[end] === '\\' && sign !== '`') end++;
      else if (query[end] === sign) return end + 1;
    }
    return query.length;
  }
  const closing = query.startsWith('//', at) ? '\n' : query.startsWith('/*', at) ? '*/' : null;
  if (closing === null) return at;
  const end = query.indexOf(closing, at + 2);
  return end < 0 ? query.length : end + closing.length;
}

/** Names of the parameters, each once, in the order in which they first stand. */
export function parametersIn(query: string): string[] {
  const names = new Set<string>();
  for (let at = 0; at < query.length && names.size < MOST; ) {
    const next = skipped(query, at);
    if (next > at) at = next;
    else {
      const name = query[at] === '$' ? NAME.exec(query.slice(at, at + 65))?.[1] : undefined;
      if (name !== undefined) names.add(name);
      at += name === undefined ? 1 : name.length + 1;
    }
  }
  return [...names];
}
