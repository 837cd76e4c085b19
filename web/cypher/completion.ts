/** Completion for Cypher from what the graph holds: labels after `:`, types in `[:`, properties after `.`. */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Schema } from '../../server/api.ts';

const KEYWORDS = [
  'MATCH',
  'OPTIONAL MATCH',
  'WHERE',
  'RETURN',
  'DISTINCT',
  'WITH',
  'ORDER BY',
  'DESC',
  'LIMIT',
  'SKIP',
  'UNWIND',
  'UNION',
  'AND',
  'OR',
  'NOT',
  'IN',
  'AS',
  'CONTAINS',
  'STARTS WITH',
  'ENDS WITH',
  'IS NULL',
  'IS NOT NULL',
  'EXISTS',
  'count()',
  'collect()',
  'type()',
  'labels()',
  'shortestPath()',
];

/** Most characters before the cursor that decide what is completed. */
const LOOK_BACK = 200;

export type Wanted = { kind: 'label' | 'relation' | 'property' | 'keyword'; word: string } | null;

/** What is being typed at the end of `before`. */
export function wantedAt(before: string): Wanted {
  const near = before.slice(-LOOK_BACK);
  const word = /\w*$/.exec(near)?.[0] ?? '';
  const lead = near.slice(0, near.length - word.length);
  const sign = lead.at(-1);
  if (sign === '.') return { kind: 'property', word };
  const inBrackets = lead.lastIndexOf('[') > lead.lastIndexOf(']');
  const inNode = lead.lastIndexOf('(') > lead.lastIndexOf(')');
  if (sign === ':' || sign === '|') {
    if (inBrackets && lead.lastIndexOf('[') > lead.lastIndexOf('(')) return { kind: 'relation', word };
    return inNode ? { kind: 'label', word } : null;
  }
  if (sign === '{' || (sign === ' ' && /\{[^}]*,\s*$/.test(lead))) return { kind: 'property', word };
  return word === '' ? null : { kind: 'keyword', word };
}

function options(wanted: NonNullable<Wanted>, schema: Schema | undefined): Completion[] {
  const readings = new Map(schema?.relations.map((relation) => [relation.id, relation.reading]));
  switch (wanted.kind) {
    case 'label':
      return (schema?.labels ?? []).map((label) => ({ label, type: 'class' }));
    case 'relation':
      return (schema?.edgeTypes ?? []).map((label) => ({ label, type: 'type', detail: readings.get(label) }));
    case 'property':
      return (schema?.properties ?? []).map((label) => ({ label, type: 'property' }));
    case 'keyword':
      return KEYWORDS.map((label) => ({ label, type: 'keyword' }));
  }
}

export function completeCypher(schema: () => Schema | undefined) {
  return (context: CompletionContext): CompletionResult | null => {
    const wanted = wantedAt(context.state.sliceDoc(Math.max(0, context.pos - LOOK_BACK), context.pos));
    if (!wanted || (wanted.kind === 'keyword' && wanted.word.length < 2 && !context.explicit)) return null;
    return {
      from: context.pos - wanted.word.length,
      options: options(wanted, schema()),
      validFor: /^\w*$/,
    };
  };
}
