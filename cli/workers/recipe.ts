/** All that an extractor is made from, as plain values that reach another thread whole. */
import type { Extractor, GazetteerRow, ModelFiles, Ontology } from '../../extract/index.ts';

/** A file of the user's, by the name it was given under. */
export interface NamedText {
  readonly source: string;
  readonly text: string;
}

export interface Recipe {
  /** Ontology files on top of kith's ontology, in their order. */
  readonly ontology: readonly NamedText[];
  readonly gazetteer?: NamedText;
  /** More names, before those of the gazetteer. */
  readonly rows: readonly GazetteerRow[];
  readonly terms?: boolean;
  readonly model?: string;
  readonly modelFiles: ModelFiles;
}

/**
 * @param known the ontology of the recipe, where it is read already
 * @throws KithError `usage` naming the file and line at fault
 */
export async function extractorFrom(recipe: Recipe, known?: Ontology): Promise<Extractor> {
  const { createExtractor, readGazetteer } = await import('../../extract/index.ts');
  const ontology = known ?? (await ontologyFrom(recipe.ontology));
  const { gazetteer, rows, terms, model, modelFiles } = recipe;
  const listed = gazetteer ? readGazetteer(gazetteer.text, gazetteer.source, ontology) : [];
  return createExtractor({ ontology, gazetteer: [...rows, ...listed], terms, model, modelFiles });
}

/** kith's ontology with the user's files on top. @throws KithError `usage`, naming file, line and what to do */
export async function ontologyFrom(texts: readonly NamedText[]): Promise<Ontology> {
  const { defaultOntology } = await import('../../extract/ontology/default.ts');
  if (texts.length === 0) return defaultOntology;
  // Loaded here: most commands are given no file.
  const { extendOntology } = await import('../../extract/ontology/user-file.ts');
  return extendOntology(defaultOntology, texts);
}
