/** The kinds of annotated data that kith can be scored on. */
import { KithError } from '../../foundation/errors.ts';
import { Registry } from '../../foundation/registry.ts';
import { annotations } from './annotations.ts';
import { conll } from './conll.ts';
import { crossner } from './crossner.ts';
import { crossre } from './crossre.ts';
import type { Dataset } from './dataset.ts';
import { gum } from './gum.ts';
import { kith } from './kith.ts';
import { redocred } from './redocred.ts';

export const datasets = new Registry<Dataset>('dataset', 'unknown-format', [
  conll,
  crossner,
  crossre,
  redocred,
  gum,
  kith,
  annotations,
]);

const HEAD = 64_000;

/** The dataset that is surest of an input. @throws KithError `unknown-format` when none knows it */
export function detectDataset(text: string, path: string): Dataset {
  const head = text.slice(0, HEAD);
  let best: Dataset | undefined;
  let most = 0;
  for (const dataset of datasets.all) {
    const sure = dataset.detect(head, path);
    if (sure > most) [best, most] = [dataset, sure];
  }
  if (best) return best;
  throw new KithError(
    'unknown-format',
    `"${path}" is none of the annotated data that kith knows; name its --dataset: ${datasets.ids.join(', ')}.`,
    { source: path, known: datasets.ids },
  );
}
