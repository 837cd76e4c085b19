/** `kith ontology`: the types, relations and fields that kith reads with, and how many patterns each relation has. */
import type { Ontology } from '../../extract/index.ts';
import { patternsOf } from '../../extract/relations/registry.ts';
import type { Context } from '../context.ts';
import { ontologyOf, ontologyOption } from '../knowledge.ts';
import { choice } from '../options.ts';
import { logOption } from '../store.ts';
import { paintFor } from '../text/paint.ts';
import { table } from '../text/table.ts';
import { visible } from '../text/visible.ts';
import { defineVerb } from '../verb.ts';

export const ontology = defineVerb({
  id: 'ontology',
  label: 'the types and relations that articles are read with',
  help: 'Shows the entity types as a tree, the relation types with the number of patterns that find each, and the infobox fields; with --ontology, yours among them. It needs no graph, and checks your file on the way. docs/ontology-files.md tells how to write one.',
  arguments: [],
  options: {
    ontology: ontologyOption,
    format: choice('-f, --format <format>', 'how it is written', ['table', 'json', 'yaml'], 'table'),
    log: logOption,
  },
  examples: [
    { command: 'ontology', does: 'what kith knows' },
    {
      command: 'ontology --ontology samples/ontologies/music.yaml',
      does: 'check a file, and see it in its place',
    },
    { command: 'ontology --format json | jq -r ".relations[].id"', does: 'names for a script' },
  ],

  async run(context, _, values) {
    const shown = await ontologyOf(context, values);
    if (values.format === 'table') await writeTables(context, shown);
    else if (values.format === 'json') await context.out.write(`${JSON.stringify(asData(shown), null, 2)}\n`);
    else {
      const { stringify } = await import('yaml');
      await context.out.write(stringify(asData(shown), { lineWidth: 110 }));
    }
    return undefined;
  },
});

function asData(shown: Ontology) {
  const counts = patternCounts(shown);
  const moduleOf = new Map<string, string>();
  for (const { id: module, types, relations } of shown.modules)
    for (const { id } of [...types, ...relations]) moduleOf.set(id, module);
  return {
    modules: shown.modules.map(
      ({ id, label, types, relations, fields = [], patterns = [], gazetteer = [] }) => ({
        id,
        label,
        types: types.length,
        relations: relations.length,
        fields: fields.length,
        patterns: patterns.length,
        names: gazetteer.length,
      }),
    ),
    types: shown.types.map((type) => ({
      ...type,
      colour: shown.colour(type.id),
      shape: shown.shape(type.id),
      module: moduleOf.get(type.id),
    })),
    relations: shown.relations.map(({ open: _open, suggests: _suggests, ...relation }) => ({
      ...relation,
      patterns: counts.get(relation.id) ?? 0,
      module: moduleOf.get(relation.id),
    })),
    fields: shown.modules.flatMap(({ fields = [] }) => fields),
  };
}

/** Relation -> patterns that find it, those of ontology files included. */
function patternCounts(shown: Ontology): Map<string, number> {
  const { general, own } = patternsOf(shown);
  const counts = new Map<string, number>();
  for (const { relation } of [...general, ...own]) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  return counts;
}

async function writeTables({ out }: Context, shown: Ontology): Promise<void> {
  const style = { width: out.columns, paint: paintFor(out) };
  const counts = patternCounts(shown);
  const fields = new Map<string, string[]>();
  for (const { field, relation } of shown.modules.flatMap((module) => module.fields ?? []))
    fields.set(relation, [...(fields.get(relation) ?? []), field]);
  const below = (parent: string | null): string[] =>
    shown.types.filter((type) => type.parent === parent).flatMap(({ id }) => [id, ...below(id)]);
  const types = below(null).map((id) => {
    const { definition, nouns = [] } = shown.type(id);
    return [
      `${'  '.repeat(shown.chain(id).length - 1)}${id}`,
      visible(definition),
      visible(nouns.join(', ')),
    ];
  });
  const ends = (allowed: readonly string[]) => (allowed.length === 0 ? 'any' : allowed.join(', '));
  const relations = shown.relations.map(({ id, reading, subject, object, symmetric }) => [
    id,
    counts.get(id) ?? 0,
    visible(`X ${reading} Y`),
    `${ends(subject)} ${symmetric ? '–' : '→'} ${ends(object)}`,
    visible((fields.get(id) ?? []).join(', ')),
  ]);
  for (const line of table(['entity type', 'definition', 'nouns'], types, style)) await out.line(line);
  await out.line();
  const columns = ['relation type', 'patterns', 'reading', 'ends', 'infobox fields'];
  for (const line of table(columns, relations, style)) await out.line(line);
}
