/** Weights of a linear model with style copies, and the step that learns them (AdaGrad with L1 and L2). */
export interface StepOptions {
  readonly rate: number;
  /** Penalties on the size of a weight and on its square, against the loss summed over the training set. */
  readonly l1: number;
  readonly l2: number;
  /** Part of the features left out at each step, 0 to 1. */
  readonly dropout: number;
}

/** Smaller errors move nothing. */
const LEAST_GRADIENT = 5e-4;
/** Keeps the first steps of a rare feature small. */
const START = 0.3;

export class Weights {
  readonly classes: number;
  readonly shared: Float32Array;
  readonly copies: readonly Float32Array[];
  readonly #squares: Float32Array;
  readonly #copySquares: readonly Float32Array[];
  /** Classes that a step moves. */
  readonly #moved: Uint16Array;

  constructor(features: number, copied: number, styles: number, classes: number) {
    this.classes = classes;
    this.#moved = new Uint16Array(classes);
    this.shared = new Float32Array(features * classes);
    this.#squares = new Float32Array(features * classes);
    const arrays = (): Float32Array[] =>
      Array.from({ length: styles }, () => new Float32Array(copied * classes));
    this.copies = arrays();
    this.#copySquares = arrays();
  }

  /** Adds the scores of a row of features to `out` from `to` on. */
  score(
    ids: Int32Array,
    from: number,
    copied: number,
    end: number,
    style: number,
    out: Float64Array,
    to: number,
  ): void {
    const K = this.classes;
    const { shared } = this;
    const copy = this.copies[style] as Float32Array;
    for (let at = from; at < end; at++) {
      const row = (ids[at] as number) * K;
      for (let k = 0; k < K; k++) out[to + k] = (out[to + k] as number) + (shared[row + k] as number);
      if (at < copied)
        for (let k = 0; k < K; k++) out[to + k] = (out[to + k] as number) + (copy[row + k] as number);
    }
  }

  /** One step against the gradient `error` (a value a class) of a row of features. */
  learn(
    ids: Int32Array,
    from: number,
    copied: number,
    end: number,
    style: number,
    error: Float64Array,
    rate: number,
  ): void {
    const K = this.classes;
    const copy = this.copies[style] as Float32Array;
    const copySquares = this.#copySquares[style] as Float32Array;
    let moved = 0;
    for (let k = 0; k < K; k++) {
      const gradient = error[k] as number;
      if (gradient >= LEAST_GRADIENT || gradient <= -LEAST_GRADIENT) this.#moved[moved++] = k;
    }
    const classes = this.#moved.subarray(0, moved);
    for (let at = from; at < end; at++) {
      const row = (ids[at] as number) * K;
      step(this.shared, this.#squares, row, classes, error, rate);
      if (at < copied) step(copy, copySquares, row, classes, error, rate);
    }
  }

  /** Makes up for features that were left out in learning and are all there afterwards. */
  scaleBy(factor: number): void {
    for (const weights of [this.shared, ...this.copies])
      for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] as number) * factor;
  }

  /** Shrinks all weights by the penalty due for `portion` of a pass over the training set. */
  shrink({ rate, l1, l2 }: StepOptions, portion: number): void {
    const pairs: [Float32Array, Float32Array][] = [
      [this.shared, this.#squares],
      ...this.copies.map((copy, at): [Float32Array, Float32Array] => [
        copy,
        this.#copySquares[at] as Float32Array,
      ]),
    ];
    for (const [weights, squares] of pairs)
      for (let at = 0; at < weights.length; at++) {
        const weight = weights[at] as number;
        if (weight === 0) continue;
        const size = (rate / Math.sqrt((squares[at] as number) + START)) * portion;
        const cut = size * l1;
        weights[at] =
          weight > cut
            ? (weight - cut) / (1 + 2 * size * l2)
            : weight < -cut
              ? (weight + cut) / (1 + 2 * size * l2)
              : 0;
      }
  }
}

function step(
  weights: Float32Array,
  squares: Float32Array,
  row: number,
  classes: Uint16Array,
  error: Float64Array,
  rate: number,
): void {
  for (let at = 0; at < classes.length; at++) {
    const k = classes[at] as number;
    const gradient = error[k] as number;
    const square = (squares[row + k] as number) + gradient * gradient;
    squares[row + k] = square;
    weights[row + k] = (weights[row + k] as number) - (rate * gradient) / Math.sqrt(square + START);
  }
}
