/**
 * Runs of metrics over one index: those who ask for the same wait for one run, its result is kept until
 * the graph changes, and it is stopped when nobody waits for it any more.
 */
import { KithError } from '../../foundation/errors.ts';
import { type EntityGraph, entityGraphOf } from '../analysis/entity-graph.ts';
import type { Measured } from '../analysis/metrics/metric.ts';
import type { Work } from '../analysis/pace.ts';
import type { GraphIndex } from './graph-index.ts';
import { strength } from './neighbours.ts';

/** What a run gives: the measure, the entities in the order of the answer, and how large the graph was. */
export interface Result extends Measured {
  order: readonly string[];
  size: { entities: number; ties: number };
}

interface Run {
  result: Promise<Result>;
  controller: AbortController;
  settled: boolean;
  waiting: number;
  listeners: Set<(share: number) => void>;
}

/** Results kept: each holds a number an entity. */
const KEPT = 8;

export class AnalysisRuns {
  readonly #index: GraphIndex;
  #version: number;
  readonly #runs = new Map<string, Run>();
  /** Not held in memory for its own sake: it is several times the index, and made again in a second. */
  #graph: WeakRef<EntityGraph> | null = null;
  #making: Promise<EntityGraph> | null = null;

  constructor(index: GraphIndex) {
    this.#index = index;
    this.#version = index.version;
  }

  /**
   * @param key the same for the same metric and parameters
   * @throws KithError `interrupted` when `work.signal` is aborted
   */
  async run(
    key: string,
    measure: (graph: EntityGraph, work: Work) => Promise<Result>,
    { signal, onProgress }: Work,
  ): Promise<Result> {
    this.#follow();
    const run = this.#runs.get(key) ?? this.#start(key, measure);
    // The last asked for is the last to be forgotten.
    this.#runs.delete(key);
    this.#runs.set(key, run);
    run.waiting += 1;
    if (onProgress) run.listeners.add(onProgress);
    let leave = () => {};
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(new KithError('interrupted', 'The analysis was given up; ask for it again.'));
      if (signal?.aborted) leave();
      signal?.addEventListener('abort', leave);
    });
    try {
      return await Promise.race([run.result, left]);
    } finally {
      signal?.removeEventListener('abort', leave);
      if (onProgress) run.listeners.delete(onProgress);
      run.waiting -= 1;
      if (run.waiting === 0 && !run.settled) {
        // Nobody may join it while it comes to its end.
        if (this.#runs.get(key) === run) this.#runs.delete(key);
        run.controller.abort();
      }
    }
  }

  #start(key: string, measure: (graph: EntityGraph, work: Work) => Promise<Result>): Run {
    const controller = new AbortController();
    const listeners: Run['listeners'] = new Set();
    const work = {
      signal: controller.signal,
      onProgress(share: number) {
        for (const listener of listeners) listener(share);
      },
    };
    const run: Run = {
      result: this.#entityGraph().then((graph) => measure(graph, work)),
      controller,
      settled: false,
      waiting: 0,
      listeners,
    };
    run.result.then(
      () => {
        run.settled = true;
      },
      () => {
        run.settled = true;
        if (this.#runs.get(key) === run) this.#runs.delete(key);
      },
    );
    for (const old of this.#runs.keys()) {
      if (this.#runs.size < KEPT) break;
      this.#runs.delete(old);
    }
    return run;
  }

  #entityGraph(): Promise<EntityGraph> {
    const there = this.#graph?.deref();
    if (there) return Promise.resolve(there);
    if (this.#making) return this.#making;
    const index = this.#index;
    const relations = [...index.relations.values()].map((relation) => ({
      id: relation.id,
      from: relation.from,
      to: relation.to,
      strength: strength(relation),
    }));
    const making = entityGraphOf([...index.entities.keys()], relations).then((graph) => {
      if (this.#making === making) {
        this.#graph = new WeakRef(graph);
        this.#making = null;
      }
      return graph;
    });
    this.#making = making;
    return making;
  }

  /** Forgets what was measured on an older graph; who waits for it still gets it. */
  #follow(): void {
    if (this.#index.version === this.#version) return;
    this.#version = this.#index.version;
    this.#runs.clear();
    this.#graph = null;
    this.#making = null;
  }
}
