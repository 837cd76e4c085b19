/** kith/extract: text in, facts out. No database, no network, no clock. */
import { KithError, serialiseError } from '../foundation/errors.ts';
import { type TimeLimit, unlimited } from '../foundation/time-limit.ts';
import { type Document, isPassedOver, type SourceInput } from './document.ts';
import type { Extraction, Failure } from './extraction.ts';
import { defaultGazetteer, defaultRows } from './ner/gazetteer/default.ts';
import { Gazetteer, type GazetteerRow } from './ner/gazetteer/gazetteer.ts';
import { DEFAULT_MODEL, type ModelFiles, nameModels } from './ner/models.ts';
import { defaultOntology } from './ontology/default.ts';
import type { Ontology } from './ontology/ontology.ts';
import { type Explanation, explainPipeline, type PipelineOptions, runPipeline } from './pipeline.ts';
import { readInput } from './sources/read.ts';

export * from './document.ts';
export * from './extraction.ts';
export { computeFunnel, type FunnelInput } from './funnel.ts';
export { contentHash, contentId, entityId, relationId } from './identity.ts';
export { normaliseName } from './linking/names.ts';
export { linkingRules } from './linking/registry.ts';
export type { GazetteerRow } from './ner/gazetteer/gazetteer.ts';
export { readGazetteer } from './ner/gazetteer/user-file.ts';
export { type ModelFiles, nameModels } from './ner/models.ts';
export { defaultOntology } from './ontology/default.ts';
export * from './ontology/ontology.ts';
export { extendOntology, readOntologyFile } from './ontology/user-file.ts';
export type { Explanation } from './pipeline.ts';
export type { Pattern } from './relations/pattern.ts';
export { PATTERNS } from './relations/registry.ts';
export { readInput } from './sources/read.ts';
export { readStream } from './sources/read-stream.ts';
export type { Reader } from './sources/reader.ts';
export { readers } from './sources/registry.ts';

export interface ExtractorOptions {
  /** Types and relations; default: all modules that kith has. */
  readonly ontology?: Ontology;
  /** Technical terms in lower case count as entities too; default: names only. */
  readonly terms?: boolean;
  /** Id of a model of `nameModels`. */
  readonly model?: string;
  /** The unpacked bytes of the model's files, for a model that has any. */
  readonly modelFiles?: ModelFiles;
  /** Rows of the user, before kith's own lists: of two rows for one spelling the user's stands. */
  readonly gazetteer?: readonly GazetteerRow[];
}

export interface Extractor {
  /**
   * Extracts from a document that a reader has made.
   * @throws KithError `internal`, naming the document, when a layer breaks on it; `extract` gives a Failure
   */
  extractDocument(document: Document): Extraction;
  /**
   * The same with every dropped candidate and what became of every pattern.
   * @throws KithError `internal`, as `extractDocument` does
   */
  explainDocument(document: Document): Explanation;
  /**
   * Reads an input and extracts from each document in it. Never throws: what cannot be read or breaks a
   * layer is a Failure in its place, and the rest goes on; redirects and disambiguation pages give nothing.
   * @param format id of a reader, or `auto` to find it by content
   * @param limit the time that the reading of each document may take, and the extraction from it
   */
  extract(
    input: SourceInput,
    format?: string,
    limit?: TimeLimit,
  ): Generator<Extraction | Failure, void, undefined>;
}

/** @throws KithError `usage` for an unknown model or one without its bytes, `unknown-type` for a gazetteer row of an unknown type */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const ontology = options.ontology ?? defaultOntology;
  const style = options.terms ? 'terms' : 'names';
  const model = nameModels.get(options.model ?? DEFAULT_MODEL).make(options.modelFiles ?? {}, style);
  for (const { type } of options.gazetteer ?? []) ontology.type(type);
  // A later module's rows before an earlier one's, as with its infobox fields.
  const listed = ontology.modules.toReversed().flatMap(({ gazetteer = [] }) => gazetteer);
  const rows = [...(options.gazetteer ?? []), ...listed];
  const pipeline: PipelineOptions = {
    ontology,
    model,
    gazetteer: rows.length > 0 ? new Gazetteer([...rows, ...defaultRows]) : defaultGazetteer,
    terms: options.terms ?? false,
  };
  const guarded = <T>(document: Document, work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (error instanceof KithError) throw error;
      throw new KithError(
        'internal',
        `kith broke while extracting from “${document.title.slice(0, 80)}” (${document.source}); please report it with the input.`,
        { source: document.source, cause: error },
      );
    }
  };
  const extractDocument = (document: Document): Extraction =>
    guarded(document, () => runPipeline(document, pipeline));
  return {
    extractDocument,
    explainDocument: (document) => guarded(document, () => explainPipeline(document, pipeline)),
    *extract(input, format = 'auto', limit = unlimited) {
      for (const read of readInput(input.source, input.text, format, limit)) {
        if (isPassedOver(read)) continue;
        if (read instanceof KithError) {
          yield failure(read, input.source);
          continue;
        }
        let result: Extraction | Failure;
        try {
          const what = `The article “${read.title.slice(0, 80)}” (${read.source})`;
          result = limit(what, input.source, () => extractDocument(read));
        } catch (error) {
          result = failure(error, input.source);
        }
        yield result;
      }
    },
  };
}

let shared: Extractor | undefined;

export interface ExtractOptions extends ExtractorOptions {
  /** Name of the input, for messages and for the article's identity; default `-`. */
  readonly source?: string;
  /** Id of a reader; default `auto`. */
  readonly format?: string;
}

/**
 * Extracts from one text: the first document in it. For inputs that hold many, or for many inputs, make an
 * extractor once with `createExtractor`.
 */
export function extract(text: string, options: ExtractOptions = {}): Extraction | Failure {
  const { source = '-', format = 'auto', ...rest } = options;
  const plain = Object.values(rest).every((value) => value === undefined);
  if (plain) shared ??= createExtractor();
  const extractor = plain && shared ? shared : createExtractor(rest);
  for (const result of extractor.extract({ source, text }, format)) return result;
  return failure(
    new KithError('input-empty', `There is no article in ${source}; give it some text.`, { source }),
    source,
  );
}

export function isFailure(result: Extraction | Failure): result is Failure {
  return 'error' in result;
}

function failure(error: unknown, source: string): Failure {
  const { code, message, source: own } = serialiseError(error);
  return { error: { code, message, source: own ?? source } };
}
