/** The legend of what colour and size say, where it is more than the types. */
import type { ReactNode } from 'react';
import { familiesShown } from '../measures/families.ts';
import { seen } from '../state/filters.ts';
import { canvasOf, mark, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import type { Scheme } from '../theme/colour.ts';
import { amountColour, FAMILY_COLOURS, familyColour } from '../theme/scales.ts';
import { useScheme } from '../theme/scheme.ts';
import styles from './Legend.module.css';
import { looksOf, type Scale } from './looks.ts';

export function Scales() {
  const canvas = useKith(canvasOf);
  const known = useKith((state) => state.known);
  const measured = useKith((state) => state.measured);
  const scheme = useScheme();
  if (canvas.look.colour === 'type' && canvas.look.size === 'degree') return null;
  const { colours, sizes } = looksOf(canvas.look, seen(canvas, known).nodes, measured, scheme);
  return (
    <>
      {colours && <Colours scale={colours} scheme={scheme} />}
      {sizes?.kind === 'amount' && (
        <div className={styles.scale}>
          <p>{text.legend.size(sizes.label)}</p>
          <Amounts least={sizes.least} most={sizes.most}>
            <i className={styles.small} />
            <i className={styles.large} />
          </Amounts>
        </div>
      )}
    </>
  );
}

function Colours({ scale, scheme }: { scale: Scale; scheme: Scheme }) {
  return (
    <div className={styles.scale} data-testid="colour-legend">
      <p>{text.legend.colour(scale.label)}</p>
      {scale.kind === 'amount' ? (
        <Amounts least={scale.least} most={scale.most}>
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            {Array.from({ length: 20 }, (_, index) => (
              <rect
                key={amountColour(index / 19, scheme)}
                x={index * 5}
                width="5.2"
                height="8"
                fill={amountColour(index / 19, scheme)}
              />
            ))}
          </svg>
        </Amounts>
      ) : (
        <ul>
          {familiesShown(scale.families, FAMILY_COLOURS).map(({ number, name, members }) => (
            <li key={number}>
              <button
                type="button"
                className={styles.row}
                title={text.legend.familyOf(name ?? text.measures.others, members.length)}
                onClick={() => mark(members)}
              >
                <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
                  <circle cx="7" cy="7" r="6" fill={familyColour(number, scheme)} />
                </svg>
                <span>{name ?? text.measures.others}</span>
                <b>{members.length}</b>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const short = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: value < 1 ? 2 : 4 });

function Amounts({ least, most, children }: { least: number; most: number; children: ReactNode }) {
  return (
    <div className={styles.amounts}>
      <small>{short(least)}</small>
      {children}
      <small>{short(most)}</small>
    </div>
  );
}
