/** What a question is: a form of a few fields that writes Cypher. Each is one object, listed in `registry.ts`. */
import type { Schema } from '../../../server/api.ts';

/** `entity` is answered by a name, `type` by an entity type, `relation` by {@link directed}. */
export type FieldKind = 'entity' | 'type' | 'relation';

export interface QuestionField {
  readonly id: string;
  readonly kind: FieldKind;
  /** Whether the question can be asked without it. */
  readonly optional?: boolean;
}

export type Answers = Readonly<Record<string, string>>;

export interface Question {
  /** Its texts stand under this id in `text.cypher.questions`. */
  readonly id: 'neighbours' | 'path' | 'all' | 'together' | 'mentions';
  readonly fields: readonly QuestionField[];
  /** The Cypher of the question; every answer that is not optional is there. */
  write(answers: Answers, schema: Pick<Schema, 'relations'>): string;
}

const NAME = /^[A-Za-z_]\w*$/;

/** A Cypher string: nothing in `value` ends it. */
export function quoted(value: string): string {
  const escaped = value
    .replace(/\\/g, '\\\\')
    .replace(/'/g, "\\'")
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r');
  return `'${escaped}'`;
}

/** An entity pattern by name: `(a:Entity {name: '…'})`. */
export const named = (variable: string, name: string | undefined): string =>
  `(${variable}:Entity {name: ${quoted(name ?? '')}})`;

/** A node pattern of a type; of any when the type is empty or no name. */
export const ofType = (variable: string, type: string | undefined): string =>
  `(${variable}:${type !== undefined && NAME.test(type) ? type : 'Entity'})`;

/** A relation with the side it is read from, as one answer: `DEVELOPED_BY>` or `DEVELOPED_BY<`. */
export const directed = (relation: string, forward: boolean): string => `${relation}${forward ? '>' : '<'}`;

/** The relation pattern of such an answer, to stand between two nodes; any relation when it is empty. */
export function arrow(variable: string, answer: string | undefined): string {
  const relation = answer?.slice(0, -1) ?? '';
  if (!NAME.test(relation)) return `-[${variable}]-`;
  return answer?.endsWith('<') ? `<-[${variable}:${relation}]-` : `-[${variable}:${relation}]->`;
}

/** Whether all is answered that the question needs. */
export const answered = (question: Question, answers: Answers): boolean =>
  question.fields.every((field) => field.optional || (answers[field.id] ?? '') !== '');
