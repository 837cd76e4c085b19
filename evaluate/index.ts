/** kith/evaluate: how well kith reads, on data that people have annotated. Pure: no file system, no clock. */
export type { AnnotationFormat } from './annotations/annotation-format.ts';
export { annotationFormats } from './annotations/registry.ts';
export * from './compare.ts';
export type { Dataset } from './datasets/dataset.ts';
export { refuseHeldOut } from './datasets/held-out.ts';
export { datasets, detectDataset } from './datasets/registry.ts';
export * from './figures.ts';
export * from './gold.ts';
export * from './links.ts';
export * from './mistakes.ts';
export { type Prediction, predict } from './predict.ts';
export { canonicalTriple } from './relations.ts';
export * from './report.ts';
export { type DocumentScore, type ScoreOptions, scoreDocument } from './score.ts';
