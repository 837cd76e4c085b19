/** All filters by numbers, in the order of the panel. */
import { Registry } from '../../foundation/registry.ts';
import { language } from '../text/language.ts';
import { text } from '../text/texts.ts';
import type { Filter } from './filter.ts';

const whole = (value: number): string => value.toLocaleString(language);
const percent = (value: number): string => `${Math.round(value * 100)} %`;

export const filters = new Registry<Filter>('filter', 'invalid-request', [
  {
    id: 'confidence',
    ...text.filters.confidence,
    of: 'relation',
    step: 0.01,
    format: percent,
    value: (edge) => edge.confidence,
  },
  {
    id: 'sources',
    ...text.filters.sources,
    of: 'relation',
    step: 1,
    format: whole,
    value: (edge) => edge.weight,
  },
  {
    id: 'degree',
    ...text.filters.degree,
    of: 'entity',
    step: 1,
    format: whole,
    value: (entity) => entity.degree,
  },
  {
    id: 'articles',
    ...text.filters.articles,
    of: 'entity',
    step: 1,
    format: whole,
    value: (entity) => entity.articles,
  },
]);
