/**
 * Colours that say something: a palette of families and a scale of amounts, both told apart by people who
 * see few colours (Okabe and Ito 2008; cividis, Nuñez et al. 2018). Fitted to the scheme by `fillFor`.
 */
import { mix, type Scheme } from './colour.ts';

/** Okabe and Ito's, the yellow darkened to be seen on light ground; what is beyond is grey. */
const FAMILIES = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#d55e00', '#56b4e9', '#b8a800', '#5b4fa2'];
const REST = '#8a9099';

export const FAMILY_COLOURS = FAMILIES.length;

export function familyColour(family: number, scheme: Scheme): string {
  const colour = FAMILIES[family] ?? REST;
  return scheme === 'dark' ? mix(colour, '#ffffff', 0.18) : colour;
}

/** From little to much. On dark ground little is dark still, so that much shines. */
const CIVIDIS = ['#00224e', '#35456c', '#666970', '#948e77', '#c8b866', '#fee838'];

/** @param share from 0, the least, to 1, the most */
export function amountColour(share: number, scheme: Scheme): string {
  const at = Math.max(0, Math.min(1, Number.isFinite(share) ? share : 0));
  // On light ground yellow fades, on dark ground deep blue does: each end is used on its own ground.
  const place = (scheme === 'dark' ? 0.12 + 0.88 * at : 0.86 * (1 - at) + 0.02) * (CIVIDIS.length - 1);
  const low = Math.floor(place);
  return mix(CIVIDIS[low] ?? REST, CIVIDIS[Math.min(CIVIDIS.length - 1, low + 1)] ?? REST, place - low);
}
