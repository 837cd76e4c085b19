/** The questions that the form can write, in the order of its menu. */
import { arrow, named, ofType, type Question } from './question.ts';

const neighbours: Question = {
  id: 'neighbours',
  fields: [
    { id: 'of', kind: 'entity' },
    { id: 'relation', kind: 'relation', optional: true },
    { id: 'type', kind: 'type', optional: true },
  ],
  write: ({ of, relation, type }) =>
    `MATCH ${named('a', of)}${arrow('r', relation)}${ofType('b', type)}\nRETURN a, r, b\nORDER BY r.confidence DESC\nLIMIT 50`,
};

const path: Question = {
  id: 'path',
  fields: [
    { id: 'from', kind: 'entity' },
    { id: 'to', kind: 'entity' },
  ],
  // Only typed relations: without naming them the shortest way leads through a sentence that mentions both.
  write({ from, to }, { relations }) {
    const types = relations.filter(({ count }) => count > 0).map(({ id }) => id);
    return `MATCH p = shortestPath(${named('a', from)}-[:${types.join('|')}*..6]-${named('b', to)})\nRETURN p`;
  },
};

const all: Question = {
  id: 'all',
  fields: [
    { id: 'type', kind: 'type' },
    { id: 'relation', kind: 'relation' },
    { id: 'of', kind: 'entity' },
  ],
  write: ({ type, relation, of }) =>
    `MATCH ${ofType('x', type)}${arrow('r', relation)}${named('z', of)}\nRETURN x, r, z\nORDER BY r.confidence DESC\nLIMIT 100`,
};

const together: Question = {
  id: 'together',
  fields: [
    { id: 'first', kind: 'entity' },
    { id: 'second', kind: 'entity' },
  ],
  write: ({ first, second }) =>
    `MATCH (s:Sentence)-[:MENTIONS]->${named('', first)}\nMATCH (s)-[:MENTIONS]->${named('', second)}\nMATCH (a:Article)-[:HAS]->(s)\nRETURN DISTINCT a AS article, s.text AS sentence\nLIMIT 50`,
};

const mentions: Question = {
  id: 'mentions',
  fields: [{ id: 'of', kind: 'entity' }],
  write: ({ of }) =>
    `MATCH (a:Article)-[:HAS]->(s:Sentence)-[:MENTIONS]->${named('e', of)}\nRETURN DISTINCT a AS article, s.text AS sentence\nLIMIT 50`,
};

export const questions: readonly Question[] = [neighbours, path, all, together, mentions];
