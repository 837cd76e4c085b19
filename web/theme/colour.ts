/** Colours as values: what may be one (ATTACKS 32), and how a type's colour is fitted to a scheme. */

export type Scheme = 'light' | 'dark';

const HEX = /^#[0-9a-f]{6}$/i;
const NEUTRAL = '#7a828d';

/** `value` when it is `#rrggbb`, else a neutral grey: nothing else from outside ever becomes a colour. */
export function safeColour(value: string | undefined): string {
  return value !== undefined && HEX.test(value) ? value.toLowerCase() : NEUTRAL;
}

function channels(hex: string): [number, number, number] {
  const number = Number.parseInt(hex.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

/** The colour `share` (0 to 1) of the way from `from` to `to`; both `#rrggbb`. */
export function mix(from: string, to: string, share: number): string {
  const a = channels(safeColour(from));
  const b = channels(safeColour(to));
  const mixed = a.map((channel, index) => Math.round(channel + ((b[index] ?? 0) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** How far the types of one family (same colour and shape) are shaded from it: towards white, or black below 0. */
const SHADES = [0, 0.3, -0.22, 0.5, -0.38, 0.15, -0.1];

export interface TypeLook {
  readonly id: string;
  readonly colour: string;
  readonly shape: string;
}

/** The fill of each type: its colour fitted to the scheme, types that share colour and shape told apart by shade. */
export function typeFills(types: readonly TypeLook[], scheme: Scheme): Map<string, string> {
  const family = new Map<string, number>();
  return new Map(
    types.map(({ id, colour, shape }) => {
      const key = `${safeColour(colour)} ${shape}`;
      const nth = family.get(key) ?? 0;
      family.set(key, nth + 1);
      const shade = SHADES[nth % SHADES.length] ?? 0;
      const base = fillFor(colour, scheme);
      return [
        id,
        shade < 0
          ? mix(base, '#000000', -shade)
          : mix(base, '#ffffff', scheme === 'dark' ? shade * 0.6 : shade),
      ];
    }),
  );
}

/** A type's colour as a fill: as given on light ground, lifted on dark ground so that it keeps its contrast. */
export function fillFor(colour: string | undefined, scheme: Scheme): string {
  const base = safeColour(colour);
  return scheme === 'dark' ? mix(base, '#ffffff', 0.34) : mix(base, '#ffffff', 0.08);
}
