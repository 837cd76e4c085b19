/**
 * A user's own ontology file: its text to a module of the ontology, every row checked against what is known
 * already (docs/ontology-files.md). There are no regular expressions in it: patterns are words. The caller
 * reads the file; here it is text.
 */
import type { z } from 'zod';
import { normaliseField } from '../ner/layers/infobox-values.ts';
import { MOST_WORDS, wordsOfName } from '../ner/name-index.ts';
import { faultOfPattern } from '../relations/check-pattern.ts';
import type { Pattern } from '../relations/pattern.ts';
import { PATTERNS } from '../relations/registry.ts';
import { describeIssue, OntologyFile } from './file-schema.ts';
import {
  type EntityType,
  isRelationName,
  isTypeName,
  Ontology,
  type OntologyModule,
  type RelationType,
} from './ontology.ts';
import { faultAt, readYaml, type YamlPath, type YamlText } from './yaml-text.ts';

/**
 * @param text the file's content
 * @param source its name, for messages
 * @param base what it builds on: its types may be parents, its relations may get fields and patterns
 * @throws KithError `usage`, naming the file, the line and what to do
 */
export function readOntologyFile(text: string, source: string, base: Ontology): OntologyModule {
  const yaml = readYaml(text, source);
  return new FileReader(yaml, source, base).module(shapeOf(yaml, source));
}

/**
 * An ontology with files on top of it, each of which knows what those before it define.
 * @throws KithError `usage`, as `readOntologyFile` does
 */
export function extendOntology(
  base: Ontology,
  files: Iterable<{ readonly source: string; readonly text: string }>,
): Ontology {
  let ontology = base;
  for (const { source, text } of files)
    ontology = new Ontology([...ontology.modules, readOntologyFile(text, source, ontology)]);
  return ontology;
}

function shapeOf(yaml: YamlText, source: string): OntologyFile {
  const result = OntologyFile.safeParse(yaml.value);
  if (result.success) return result.data;
  const faults = result.error.issues
    .map((issue) => ({ line: yaml.lineOf(pathOf(issue)), issue }))
    .sort((a, b) => a.line - b.line);
  const [{ line, issue } = { line: 1, issue: undefined }] = faults;
  const sentence = issue
    ? describeIssue(issue, valueAt(yaml.value, issue.path))
    : 'this is no ontology file.';
  throw faultAt(source, line, more(sentence, faults.length - 1));
}

function more(sentence: string, others: number): string {
  return others === 0 ? sentence : `${sentence} ${others} more after it.`;
}

/** Where an issue is: an unknown field stands at its own line. */
function pathOf(issue: z.core.$ZodIssue): YamlPath {
  const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol');
  return issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const part of path) at = at !== null && typeof at === 'object' ? Reflect.get(at, part) : undefined;
  return at;
}

/** Checks of what the rows say of each other and of the base. */
class FileReader {
  readonly #yaml: YamlText;
  readonly #source: string;
  readonly #base: Ontology;

  constructor(yaml: YamlText, source: string, base: Ontology) {
    this.#yaml = yaml;
    this.#source = source;
    this.#base = base;
  }

  #fail(path: YamlPath, sentence: string): never {
    throw faultAt(this.#source, this.#yaml.lineOf(path), sentence);
  }

  module(file: OntologyFile): OntologyModule {
    if (this.#base.modules.some(({ id }) => id === file.module))
      this.#fail(['module'], `there is a module “${file.module}” already; give this one another name.`);
    const types = this.#types(file);
    const known = new Ontology([
      ...this.#base.modules,
      { id: file.module, label: file.module, types, relations: [] },
    ]);
    const relations = this.#relations(file, known);
    const shell = { id: file.module, label: file.label ?? spaced(file.module), types, relations };
    const ontology = new Ontology([...this.#base.modules, shell]);
    return {
      ...shell,
      fields: this.#fields(file, ontology),
      patterns: this.#patterns(file, ontology),
      gazetteer: this.#names(file, ontology),
    };
  }

  #types({ types }: OntologyFile): EntityType[] {
    const own = new Map<string, number>();
    types.forEach(({ id }, at) => {
      const path = ['types', at, 'id'];
      if (!isTypeName(id))
        this.#fail(
          path,
          `“${id}” cannot be the name of an entity type; write it in PascalCase, such as RecordLabel.`,
        );
      if (this.#base.hasType(id))
        this.#fail(path, `the type ${id} is there already; use it as it is, or take another name.`);
      if (own.has(id)) this.#fail(path, `the type ${id} is defined twice; leave one out.`);
      own.set(id, at);
    });
    types.forEach(({ id, parent }, at) => {
      const path = ['types', at, 'parent'];
      if (!own.has(parent)) this.#type(parent, path, [...own.keys()]);
      const seen = new Set([id]);
      for (let up = own.get(parent); up !== undefined; ) {
        const type = types[up];
        if (!type || seen.has(type.id))
          this.#fail(path, `${id} would be its own ancestor; give it another parent.`);
        seen.add(type.id);
        up = own.get(type.parent);
      }
    });
    return types.map(({ label, ...type }) => ({ ...type, label: label ?? spaced(type.id) }));
  }

  #relations({ relations }: OntologyFile, known: Ontology): RelationType[] {
    const own = new Set<string>();
    return relations.map(({ inverse, symmetric, ...relation }, at) => {
      const { id, subject, object, reading } = relation;
      const path = ['relations', at];
      if (!isRelationName(id))
        this.#fail(
          [...path, 'id'],
          `“${id}” cannot be the name of a relation type; write it in UPPER_SNAKE_CASE, such as RELEASED_BY.`,
        );
      if (known.hasRelation(id))
        this.#fail(
          [...path, 'id'],
          `the relation ${id} is there already; use it as it is, or take another name.`,
        );
      if (own.has(id)) this.#fail([...path, 'id'], `the relation ${id} is defined twice; leave one out.`);
      own.add(id);
      for (const [end, types] of Object.entries({ subject, object }))
        types.forEach((type, index) => {
          this.#type(type, [...path, end, index], [], known);
        });
      if (inverse === undefined && !symmetric)
        this.#fail(
          path,
          `${id} has no “inverse”, how it is read from object to subject; add it, or say “symmetric: true”.`,
        );
      if (symmetric && (subject.join() !== object.join() || (inverse !== undefined && inverse !== reading)))
        this.#fail(
          [...path, 'symmetric'],
          `${id} is symmetric, so that both ends and both readings must be the same.`,
        );
      const [onlySubject] = subject.length === 1 ? subject : [];
      const [onlyObject] = object.length === 1 ? object : [];
      return {
        ...relation,
        inverse: inverse ?? reading,
        ...(symmetric ? { symmetric } : {}),
        open: true,
        suggests: {
          ...(onlySubject === undefined ? {} : { subject: onlySubject }),
          ...(onlyObject === undefined ? {} : { object: onlyObject }),
        },
      };
    });
  }

  #fields({ fields }: OntologyFile, ontology: Ontology): OntologyModule['fields'] {
    const own = new Set<string>();
    return fields.map((row, at) => {
      const path = ['fields', at];
      const field = normaliseField(row.field);
      if (field === '') this.#fail([...path, 'field'], `“${row.field}” has no letter or digit.`);
      if (own.has(field)) this.#fail([...path, 'field'], `the field “${field}” stands twice; leave one out.`);
      own.add(field);
      this.#relation(row.relation, [...path, 'relation'], ontology);
      const { subject, object } = ontology.relation(row.relation);
      if (row.valueType !== undefined) {
        this.#type(row.valueType, [...path, 'valueType'], [], ontology);
        this.#fits(
          [row.valueType],
          row.direction === 'forward' ? object : subject,
          [...path, 'valueType'],
          row.relation,
          ontology,
        );
      }
      return { ...row, field };
    });
  }

  #patterns({ patterns }: OntologyFile, ontology: Ontology): Pattern[] {
    const taken = new Set(PATTERNS.map(({ id }) => id));
    for (const module of this.#base.modules) for (const { id } of module.patterns ?? []) taken.add(id);
    return patterns.map((pattern, at) => {
      const path = ['patterns', at];
      if (taken.has(pattern.id))
        this.#fail([...path, 'id'], `there is a pattern “${pattern.id}” already; give this one another id.`);
      taken.add(pattern.id);
      this.#relation(pattern.relation, [...path, 'relation'], ontology);
      const { subject, object } = ontology.relation(pattern.relation);
      const [left, right] = pattern.direction === 'forward' ? [subject, object] : [object, subject];
      for (const list of ['leftTypes', 'rightTypes', 'rightNot'] as const) {
        const types = pattern[list] ?? [];
        types.forEach((type, index) => {
          this.#type(type, [...path, list, index], [], ontology);
        });
        if (list !== 'rightNot')
          this.#fits(types, list === 'leftTypes' ? left : right, [...path, list], pattern.relation, ontology);
      }
      const found = faultOfPattern(pattern, ontology);
      if (found)
        this.#fail(
          [...path, found.field],
          `“${found.field}” of the pattern “${pattern.id}”: ${found.fault}.`,
        );
      return pattern;
    });
  }

  #names({ gazetteer }: OntologyFile, ontology: Ontology): OntologyModule['gazetteer'] {
    const own = new Set<string>();
    gazetteer.forEach(({ name, type, aliases }, at) => {
      const path = ['gazetteer', at];
      this.#type(type, [...path, 'type'], [], ontology);
      if (own.has(name)) this.#fail([...path, 'name'], `the name “${name}” stands twice; leave one out.`);
      own.add(name);
      for (const [index, each] of [name, ...aliases].entries()) {
        const words = wordsOfName(each);
        const where = index === 0 ? [...path, 'name'] : [...path, 'aliases', index - 1];
        if (words === 0 || words > MOST_WORDS)
          this.#fail(where, `“${each}” has ${words} words, and a name has 1 to ${MOST_WORDS}.`);
      }
    });
    return gazetteer;
  }

  #type(type: string, path: YamlPath, own: readonly string[], ontology: Ontology = this.#base): void {
    if (ontology.hasType(type)) return;
    const known = [...own, ...ontology.types.map(({ id }) => id)];
    this.#fail(path, `there is no entity type “${type}”; known are ${known.join(', ')}.`);
  }

  #relation(relation: string, path: YamlPath, ontology: Ontology): void {
    if (ontology.hasRelation(relation)) return;
    const known = ontology.relations.map(({ id }) => id).join(', ');
    this.#fail(path, `there is no relation type “${relation}”; known are ${known}.`);
  }

  /** Types that the relation's signature would never let through make a row that never gives an edge. */
  #fits(
    types: readonly string[],
    allowed: readonly string[],
    path: YamlPath,
    relation: string,
    ontology: Ontology,
  ): void {
    if (allowed.length === 0) return;
    for (const type of types)
      if (!allowed.some((each) => ontology.compatible(type, each)))
        this.#fail(
          path,
          `${type} cannot stand at this end of ${relation}, which takes ${allowed.join(', ')}.`,
        );
  }
}

/** `RecordLabel` -> `Record label`, `music` -> `Music`. */
function spaced(name: string): string {
  const words = name
    .replace(/-/g, ' ')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
