/** Kinds of features by number: a feature is a kind and the values that fill it, mixed into 32 bits. */
import { mix } from '../../ner/model/hashing.ts';

const SEED = 0x51ed270b;

/** The hash of a feature with one value. */
export function feature(kind: number, value: number): number {
  return mix(mix(SEED, kind), value);
}

/** With two values. */
export function feature2(kind: number, first: number, second: number): number {
  return mix(mix(mix(SEED, kind), first), second);
}

/** With three. */
export function feature3(kind: number, first: number, second: number, third: number): number {
  return mix(mix(mix(mix(SEED, kind), first), second), third);
}

/** Lengths and distances in steps that grow. */
export function step(length: number): number {
  return length < 4 ? length : length < 6 ? 4 : length < 9 ? 6 : length < 14 ? 9 : length < 22 ? 14 : 22;
}

/**
 * Numbers of kinds, by file: entity features from 1, sentence features from 100, pair features from 200,
 * neighbour features from 300, hints from 400. A number once given is never used for something else without a new model.
 */
export const ENTITY_KINDS = 1;
export const SENTENCE_KINDS = 100;
export const PAIR_KINDS = 200;
export const NEIGHBOUR_KINDS = 300;
export const HINT_KINDS = 400;
