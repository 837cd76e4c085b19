/** The form of an ontology file, field by field (docs/ontology-files.md); `describeIssue` says what is wrong in words. */
import { z } from 'zod';

/** Shapes of nodes that the explorer draws. */
export const SHAPES = (
  'ellipse round-rectangle cut-rectangle triangle round-triangle diamond round-diamond pentagon round-pentagon ' +
  'hexagon round-hexagon octagon round-octagon tag round-tag star'
).split(' ');

const text = (longest: number) =>
  z
    .string()
    .min(1, 'must not be empty')
    .max(longest, `must have ${longest} characters at most`)
    .refine((value) => !/\p{C}/u.test(value), 'must not hold control or invisible characters')
    .refine((value) => value.trim() === value, 'must not begin or end with a space');
const formed = (pattern: RegExp, form: string) => z.string().regex(pattern, `must be ${form}`);
const listOf = <T extends z.ZodType>(item: T, most: number) =>
  z.array(item).max(most, `must have ${most} entries at most`);

const typeName = text(200);
const typeList = listOf(typeName, 50);
const schemaOrg = formed(/^[A-Za-z][A-Za-z0-9]{0,63}$/, 'a name of schema.org, such as MusicGroup');
const item = formed(/^Q[1-9]\d{0,11}$/, 'an item of Wikidata, such as Q215380');
const property = formed(/^P[1-9]\d{0,11}$/, 'a property of Wikidata, such as P264');
const noun = formed(
  /^[\p{Ll}\p{N}][\p{Ll}\p{N}'-]*(?: [\p{Ll}\p{N}'-]+){0,3}$/u,
  'one to four words in lower case, in the singular, such as "rock band"',
);

const TypeRow = z.strictObject({
  id: typeName,
  parent: typeName,
  label: text(80).optional(),
  definition: text(500),
  nouns: listOf(noun, 200).optional(),
  colour: formed(/^#[0-9a-fA-F]{6}$/, 'a colour written as #rrggbb, in quotes').optional(),
  shape: z.enum(SHAPES).optional(),
  wikidata: item.optional(),
  schemaOrg: schemaOrg.optional(),
});

const RelationRow = z.strictObject({
  id: typeName,
  reading: text(80),
  inverse: text(80).optional(),
  definition: text(500),
  subject: typeList.default([]),
  object: typeList.default([]),
  symmetric: z.boolean().default(false),
  wikidata: property.optional(),
  schemaOrg: schemaOrg.optional(),
});

const FieldRow = z.strictObject({
  field: text(80),
  relation: typeName,
  direction: z.enum(['forward', 'backward']).default('forward'),
  valueType: typeName.optional(),
});

const PatternRow = z.strictObject({
  id: formed(
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+){0,9}$/,
    'words in lower case with hyphens between, such as released-on',
  ).max(64, 'must have 64 characters at most'),
  relation: typeName,
  form: z.enum(['passive', 'active', 'predicate', 'gerund', 'beside', 'role', 'nominal']),
  words: text(400),
  direction: z.enum(['forward', 'backward']).default('forward'),
  confidence: z.number().gt(0, 'must be more than 0').max(1, 'must be 1 at most').default(0.85),
  gap: z.int('must be a whole number').min(0, 'must be 0 at least').max(5, 'must be 5 at most').optional(),
  modifier: z.boolean().optional(),
  facets: z.boolean().optional(),
  needsBe: z.boolean().optional(),
  typedOnly: z.boolean().optional(),
  leftTypes: typeList.optional(),
  rightTypes: typeList.optional(),
  rightNot: typeList.optional(),
  example: text(400),
  nearMiss: text(400),
});

const NameRow = z.strictObject({
  name: text(200),
  type: typeName,
  aliases: listOf(text(200), 200).default([]),
  identifier: item.optional(),
  context: z.boolean().optional(),
});

export const OntologyFile = z.strictObject({
  module: formed(/^[a-z][a-z0-9]*(?:-[a-z0-9]+){0,9}$/, 'a name in lower case, such as music'),
  label: text(80).optional(),
  types: listOf(TypeRow, 1_000).default([]),
  relations: listOf(RelationRow, 500).default([]),
  fields: listOf(FieldRow, 2_000).default([]),
  patterns: listOf(PatternRow, 2_000).default([]),
  gazetteer: listOf(NameRow, 10_000).default([]),
});
export type OntologyFile = z.output<typeof OntologyFile>;

/** Fields of each list, for naming what may stand there. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(OntologyFile.shape),
  types: Object.keys(TypeRow.shape),
  relations: Object.keys(RelationRow.shape),
  fields: Object.keys(FieldRow.shape),
  patterns: Object.keys(PatternRow.shape),
  gazetteer: Object.keys(NameRow.shape),
};

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list, each entry after "- " or all in [brackets]',
  object: 'names with their values, as in "id: Band"',
  boolean: 'true or false',
  number: 'a number',
};

/** What is wrong, as a sentence. @param value what stands at the issue's path */
export function describeIssue(issue: z.core.$ZodIssue, value: unknown): string {
  const { path } = issue;
  const name = [...path].reverse().find((part) => typeof part === 'string');
  const what = name === undefined ? 'the file' : `“${String(name)}”`;
  switch (issue.code) {
    case 'unrecognized_keys': {
      const list = typeof path[0] === 'string' ? path[0] : '';
      return `“${issue.keys[0]}” is not known here; known are ${FIELDS[list]?.join(', ')}.`;
    }
    case 'invalid_type': {
      if (value === undefined && path.length > 0) return `${what} is missing; add it.`;
      const hint = issue.expected === 'string' && typeof value !== 'object' ? '; put it in quotes' : '';
      const comment =
        value === null && issue.expected === 'string' ? '; what begins with # must be in quotes' : '';
      return `${what} must be ${EXPECTED[issue.expected] ?? issue.expected}${hint}${comment}.`;
    }
    case 'invalid_value':
      return value === undefined
        ? `${what} is missing; it is one of ${issue.values.join(', ')}.`
        : `${what} must be one of ${issue.values.join(', ')}.`;
    default:
      return `${what} ${issue.message}.`;
  }
}
