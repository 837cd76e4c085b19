/**
 * Front matter of a Markdown file: `key: value` lines between two lines of `---` at its beginning. Only plain
 * values and lists of plain values are read; whatever else YAML allows is passed over.
 */

export interface FrontMatter {
  /** Keys in lower case; a list keeps its order. */
  values: Map<string, string[]>;
  /** Offset of the first character after it, 0 when there is none. */
  end: number;
}

/** Front matter is never longer; a file that opens one and does not close it has none. */
const LONGEST = 64 * 1024;

export function readFrontMatter(text: string): FrontMatter {
  const values = new Map<string, string[]>();
  const none = { values, end: 0 };
  if (!/^---[ \t]{0,20}\r?\n/.test(text.slice(0, 30))) return none;
  const head = text.slice(0, LONGEST);
  const lines = head.split('\n');
  let end = (lines[0] as string).length + 1;
  let key = '';
  for (const raw of lines.slice(1)) {
    end += raw.length + 1;
    const line = raw.trimEnd();
    if (line === '---' || line === '...') return { values, end: Math.min(end, text.length) };
    const item = /^\s{0,20}-\s(.*)$/.exec(line);
    if (item && key !== '') {
      values.get(key)?.push(unquoted(item[1] as string));
      continue;
    }
    const pair = /^([A-Za-z][\w-]{0,60})[ \t]{0,20}:(.*)$/.exec(line);
    if (!pair) continue;
    key = (pair[1] as string).toLowerCase();
    values.set(key, listOf((pair[2] as string).trim()));
  }
  return none;
}

function listOf(value: string): string[] {
  if (value === '' || value === '|' || value === '>') return [];
  const list = value.startsWith('[') && value.endsWith(']') ? value.slice(1, -1).split(',') : [value];
  return list.map((entry) => unquoted(entry.trim())).filter((entry) => entry !== '');
}

function unquoted(value: string): string {
  const quote = value.charAt(0);
  const whole = value.length >= 2 && (quote === '"' || quote === "'") && value.endsWith(quote);
  return whole ? value.slice(1, -1) : value;
}
