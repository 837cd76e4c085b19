/** Suggests where to begin, for an empty canvas. */
import { start } from '../neighbours.ts';
import type { SuggestionKind } from './suggestion.ts';

const FIRST = 20;

export const central: SuggestionKind = {
  id: 'central',
  label: 'A place to begin',
  help: 'One of the most central entities of the whole graph, when nothing is here yet.',
  *find({ index, given }) {
    if (given.length > 0) return;
    for (const [at, { id, degree }] of start(index, FIRST).nodes.entries()) {
      const relations = degree === 1 ? 'one relation' : `${degree} relations`;
      yield { id, score: -at, reason: `It is among the most central in the graph, with ${relations}.` };
    }
  },
};
