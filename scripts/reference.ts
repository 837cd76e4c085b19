/**
 * The reference pages of docs/, printed from the definitions so that they stay true: `npm run docs` writes
 * them, and a test fails when a page differs from what would be printed.
 */
import { writeFileSync } from 'node:fs';
import { defaultOntology } from '../extract/ontology/default.ts';
import { PATTERNS } from '../extract/relations/registry.ts';
import { readers } from '../extract/sources/registry.ts';
import { ERRORS } from '../foundation/errors.ts';
import { contradictionKinds } from '../graph/analysis/contradictions/registry.ts';
import { metrics } from '../graph/analysis/metrics/registry.ts';
import { exporters } from '../graph/export/registry.ts';
import { suggestionKinds } from '../graph/read/suggestions/registry.ts';
import { CAPABILITIES } from '../graph/store/capabilities.ts';

const note = '\n*Printed by `npm run docs` from the definitions; do not edit.*\n';

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
}

function analysis(): string {
  const parameters = metrics.all.flatMap((metric) =>
    metric.parameters.map((parameter) => {
      const bounds =
        parameter.kind === 'number'
          ? `${parameter.min ?? ''} to ${parameter.max ?? ''}`
          : parameter.kind === 'choice'
            ? parameter.choices.map(({ id }) => `\`${id}\``).join(', ')
            : parameter.kind;
      return [
        `\`${metric.id}\``,
        `\`${parameter.id}\``,
        `\`${parameter.default}\``,
        bounds,
        parameter.help ?? parameter.label,
      ];
    }),
  );
  return `# Analysis

Questions over the whole graph, on either engine alike: they run on the index of names and relations. All are deterministic; what draws lots has a seed. A long one pauses for others, says how far it is, and stops when nobody waits for it; its answer is kept until the graph changes.
${note}
## Metrics

\`GET /api/analysis/:metric\`, \`kith analyse METRIC\`. They run on one undirected tie for each pair of entities with a relation, as heavy as the relations between the two are sure and often stated. \`type=\` and \`ids=\` choose what is listed; the whole graph is measured all the same. With \`Accept: text/event-stream\` the answer comes after its progress.

${table(
  ['metric', 'what it is good for', 'an entity gets', 'source'],
  metrics.all.map(({ id, help, writes, paper }) => [`\`${id}\``, help, writes.what, paper]),
)}

${table(['metric', 'parameter', 'default', 'values', 'what it does'], parameters)}

## Several entities

- \`POST /api/common\`: what two or more of them are tied to. Rare things first among equals (Adamic and Adar 2003, Friends and neighbors on the web).
- \`POST /api/connection\`, \`kith connect NAME NAME…\`: a small tree of relations that connects them all, each with its best sentence; at most twice the least cost (Mehlhorn 1988, A faster approximation algorithm for the Steiner problem in graphs), at the costs of the path search.
- \`POST /api/suggestions\`: what to look at next, each with its reason in a sentence. The kinds take turns:

${table(
  ['kind', 'when'],
  suggestionKinds.all.map(({ id, help }) => [`\`${id}\``, help]),
)}

## Contradictions

\`GET /api/contradictions\`, \`kith contradictions\`: statements that do not agree, side by side with the best sentence of each. \`contradiction\`: both cannot be true; \`check\`: both can be, at different times perhaps; \`info\`: more than one is usual. Where one sentence says all of them, the answer has \`together\`: that is a list rather than a disagreement.

${table(
  ['kind', 'severity', 'what is wrong'],
  contradictionKinds.all.map(({ id, severity, wrong }) => [`\`${id}\``, severity, wrong]),
)}

## Genealogy

\`GET /api/genealogy\`, \`kith genealogy\`: the trees of articles by the parent that each names, the upper generations of every branch first, with counts of what is below. Pages that name each other in a circle begin at the one with the smallest id.
`;
}

function engines(): string {
  const rows = CAPABILITIES.map(({ label, embedded, neo4j, without }) => [
    label,
    embedded ? 'yes' : 'no',
    neo4j ? 'yes' : 'no',
    without,
  ]);
  return `# The two engines

The same nodes, edges and Cypher in the embedded engine and in Neo4j 5. One suite (\`test/conformance/\`) runs against both; this is what differs, each line checked against the running engine.
${note}
${table(['what', 'embedded', 'Neo4j', 'what to do where it is missing'], rows)}
`;
}

function errors(): string {
  const rows = Object.entries(ERRORS).map(([code, { title, status, exit }]) => [
    `\`${code}\``,
    title,
    String(status),
    String(exit),
  ]);
  return `# Errors

Every error has a stable code: scripts hang on it, never on the words. Over HTTP it comes as \`application/problem+json\` (RFC 9457), on the command line as one sentence on standard error. Exit codes: 0 all done; 1 done, but some inputs failed, or nothing was found; 2 wrong usage; 3 the store cannot be reached or is damaged; 130 interrupted.
${note}
${table(['code', 'what it means', 'HTTP status', 'exit code'], rows)}
`;
}

function formats(): string {
  return `# Formats
${note}
## Read

The format is found by an input's content unless \`--format\` names it.

${table(
  ['format', 'what', 'file endings'],
  readers.all.map(({ id, help, extensions }) => [
    `\`${id}\``,
    help,
    extensions.map((each) => `.${each}`).join(' '),
  ]),
)}

## Written

${table(
  ['format', 'name', 'what reads it', 'file ending'],
  exporters.all.map(({ id, label, help, extension }) => [`\`${id}\``, label, help, `.${extension}`]),
)}
`;
}

function ontology(): string {
  const indent = (id: string) => '– '.repeat(defaultOntology.chain(id).length - 1);
  const children = (parent: string | null): string[] =>
    defaultOntology.types
      .filter((type) => type.parent === parent)
      .flatMap((type) => [type.id, ...children(type.id)]);
  const types = children(null).map((id) => {
    const { definition, wikidata, schemaOrg } = defaultOntology.type(id);
    return [`${indent(id)}\`${id}\``, definition, wikidata ?? '', schemaOrg ?? ''];
  });
  const ends = (allowed: readonly string[]) => (allowed.length === 0 ? 'any' : allowed.join(', '));
  const relations = defaultOntology.relations.map(
    ({ id, reading, inverse, definition, subject, object, wikidata }) => [
      `\`${id}\``,
      `X ${reading} Y; Y ${inverse} X`,
      definition,
      `${ends(subject)} → ${ends(object)}`,
      wikidata ?? '',
    ],
  );
  return `# The ontology
${note}
## Entity types

${table(['type', 'definition', 'Wikidata', 'schema.org'], types)}

## Relation types

${table(['type', 'reading', 'definition', 'ends', 'Wikidata'], relations)}
`;
}

function patterns(): string {
  const rows = PATTERNS.map(({ id, relation, form, words, confidence, example, nearMiss }) => [
    `\`${id}\``,
    `\`${relation}\``,
    form,
    words,
    String(confidence),
    example,
    nearMiss,
  ]);
  return `# Relation patterns

Each pattern is a row: the words that state a relation, a sentence that it finds (\`{X}\` the subject, \`[Y]\` an object) and a near miss in which it finds nothing. Both are tests by themselves. Its id stands in the edge's \`methods\`.
${note}
${table(['pattern', 'relation', 'form', 'words', 'confidence', 'finds', 'does not find anything in'], rows)}
`;
}

/** File name in docs/ -> what it holds. */
export function referencePages(): Map<string, string> {
  return new Map([
    ['analysis.md', analysis()],
    ['engines.md', engines()],
    ['errors.md', errors()],
    ['formats.md', formats()],
    ['ontology.md', ontology()],
    ['patterns.md', patterns()],
  ]);
}

if (process.argv[1]?.endsWith('reference.ts')) {
  for (const [file, content] of referencePages()) writeFileSync(`docs/${file}`, content);
}
