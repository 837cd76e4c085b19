/** The tokens that a canvas needs as values, read from the style sheet so that they are written once. */
const NAMES = [
  'canvas',
  'surface',
  'line-strong',
  'edge',
  'text',
  'text-2',
  'text-3',
  'accent',
  'ink',
  'on-ink',
] as const;

export type Ground = Readonly<Record<(typeof NAMES)[number], string>>;

export function readGround(): Ground {
  const style = getComputedStyle(document.documentElement);
  const entries = NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]);
  return Object.fromEntries(entries) as Ground;
}

/** The font stack, for text that is drawn. */
export const DRAWN_FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif';
