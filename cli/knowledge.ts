/** What the user knows beyond kith: ontology files and a list of names, read from disk and checked. */

import { resolve } from 'node:path';
import type { Extractor, GazetteerRow, Ontology } from '../extract/index.ts';
import { KithError } from '../foundation/errors.ts';
import type { Context } from './context.ts';
import { readBytes } from './inputs/read.ts';
import { modelOf } from './model-file.ts';
import { files, text } from './options.ts';
import { extractorFrom, type NamedText, ontologyFrom, type Recipe } from './workers/recipe.ts';

export const ontologyOption = files(
  '--ontology <file>',
  'YAML file with types, relations, patterns and names of your own, on top of those of kith; may be repeated',
  { env: 'KITH_ONTOLOGY' },
);

export const gazetteerOption = text(
  '--gazetteer <file>',
  'CSV file of known names, with the heading name,type,aliases,identifier',
  { env: 'KITH_GAZETTEER' },
);

interface OntologyValues {
  readonly ontology?: readonly string[];
}

export interface KnowledgeValues extends OntologyValues {
  readonly gazetteer?: string;
  readonly terms?: boolean;
  readonly model?: string;
}

/** One command line asks once, however many of its parts need the answer. */
const read = new WeakMap<object, Promise<OntologyRead>>();

interface OntologyRead {
  readonly texts: readonly NamedText[];
  readonly ontology: Ontology;
}

/** kith's ontology with the files of `--ontology` on top. @throws KithError `usage`, naming file, line and what to do */
export async function ontologyOf(context: Context, values: OntologyValues): Promise<Ontology> {
  return (await readOntology(context, values)).ontology;
}

function readOntology(context: Context, values: OntologyValues): Promise<OntologyRead> {
  let ontology = read.get(values);
  if (!ontology) {
    ontology = load(context, values.ontology ?? []);
    read.set(values, ontology);
  }
  return ontology;
}

async function load(context: Context, paths: readonly string[]): Promise<OntologyRead> {
  const texts = [];
  for (const path of paths) texts.push({ source: path, text: await textOf(context, path) });
  return { texts, ontology: await ontologyFrom(texts) };
}

/** What the extractor of a command line is made from. @param rows more names, before those of the file */
export async function recipeOf(
  context: Context,
  values: KnowledgeValues,
  rows: readonly GazetteerRow[] = [],
): Promise<Recipe> {
  const { gazetteer: path, terms, model } = values;
  const { texts } = await readOntology(context, values);
  const gazetteer = path ? { source: path, text: await textOf(context, path) } : undefined;
  return { ontology: texts, gazetteer, rows, terms, ...(await modelOf(model)) };
}

/** An extractor that knows what the user has given. @param rows more names, before those of the file */
export async function extractorOf(
  context: Context,
  values: KnowledgeValues,
  rows: readonly GazetteerRow[] = [],
): Promise<Extractor> {
  return extractorFrom(await recipeOf(context, values, rows), await ontologyOf(context, values));
}

async function textOf({ io, signal }: Context, path: string): Promise<string> {
  const { decode } = await import('../extract/sources/decode.ts');
  try {
    const file = resolve(io.cwd, path);
    return decode(await readBytes({ path, file, source: path }, io.stdin, signal), path);
  } catch (error) {
    // Without it nothing can be done: the command line is wrong, and no input has failed.
    if (error instanceof KithError && error.code.startsWith('input-'))
      throw new KithError('usage', error.message, {
        source: path,
        position: error.position,
        cause: error.cause,
      });
    throw error;
  }
}
