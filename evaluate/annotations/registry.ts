/** The formats of `kith annotate`. */
import { Registry } from '../../foundation/registry.ts';
import type { AnnotationFormat } from './annotation-format.ts';
import { conll } from './conll.ts';
import { jsonl } from './jsonl.ts';

export const annotationFormats = new Registry<AnnotationFormat>('annotation format', 'unknown-format', [
  jsonl,
  conll,
]);
