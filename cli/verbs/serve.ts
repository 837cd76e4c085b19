/** `kith serve`: the API and the explorer, until it is told to stop. */
import type { Extractor } from '../../extract/index.ts';
import { EXIT, KithError } from '../../foundation/errors.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Context } from '../context.ts';
import { emptyTally, ingestItems, tallyText } from '../ingesting.ts';
import { endingsOf, extractAll } from '../inputs/extractions.ts';
import { countInputs } from '../inputs/find.ts';
import { extractorOf, gazetteerOption } from '../knowledge.ts';
import { modelOption } from '../model-file.ts';
import { flag, integer, text } from '../options.ts';
import { isExplorerBuilt, samplesRoot, webRoot } from '../package.ts';
import { openGraphOf, storeOptions } from '../store.ts';
import { visible } from '../text/visible.ts';
import { defineVerb } from '../verb.ts';
import { inThisThread } from '../workers/extracting.ts';

const PORT = 4321;

export const serve = defineVerb({
  id: 'serve',
  label: 'serve the explorer and the API',
  help: `Serves the explorer and the API (/api/docs) until Ctrl-C. It listens on this machine alone; to listen beyond it, give --host and a token. The last line of its start, on standard output, is "kith is ready at" and the address. SIGTERM ends it with exit code 0, Ctrl-C with 130; what runs then comes to its end first.`,
  arguments: [],
  options: {
    port: integer('--port <n>', 'where to listen; 0 takes a free one', {
      default: PORT,
      min: 0,
      max: 65_535,
      env: 'KITH_PORT',
    }),
    host: text('--host <address>', 'address to listen on; 127.0.0.1 without it', { env: 'KITH_HOST' }),
    token: text(
      '--token <text>',
      'token that the API asks for; other users of this machine can read it here, so rather set the variable',
      { env: 'KITH_TOKEN' },
    ),
    samples: flag('--samples', 'read the samples that come with kith into an empty graph first', {
      negated: '--no-samples',
    }),
    apiOnly: flag('--api-only', 'without the explorer'),
    model: modelOption('what finds names and relations in what is brought in'),
    gazetteer: gazetteerOption,
    ...storeOptions,
  },
  examples: [
    { command: 'serve', does: 'at http://127.0.0.1:4321' },
    { command: 'serve --data ./work --port 0', does: 'another graph, on a free port' },
    {
      command: 'serve --ontology samples/ontologies/music.yaml',
      does: 'with types of your own in the legend',
    },
    { command: 'serve --store neo4j://localhost:7687', does: 'a graph in Neo4j' },
    { command: 'serve --host 0.0.0.0', does: 'for other machines; KITH_TOKEN must be set' },
  ],
  endsItself: true,

  async run(context, _, values) {
    const { messages, out, signal } = context;
    if (!values.apiOnly && !isExplorerBuilt())
      throw new KithError(
        'usage',
        'The explorer is not built; run "npm run build" in the folder of kith, or serve with --api-only.',
      );
    const { createServer, createLog } = await import('../../server/index.ts');
    const { exporters } = await import('../../graph/export/registry.ts');
    const extractor = await extractorOf(context, values);
    const graph = await openGraphOf(context, values, { create: true });
    messages.line(`The graph is in ${visible(graph.store.location)}.`);
    // Before the samples are read, so that a port in use shows at once.
    const server = await createServer({
      graph,
      extractor,
      exporters,
      webRoot: values.apiOnly ? undefined : webRoot,
      host: values.host || '127.0.0.1',
      port: values.port,
      token: values.token || undefined,
      log: createLog(values.log),
    });
    try {
      if (values.samples && (await graph.articles({ limit: 1 })).total === 0)
        await readSamples(context, graph, extractor);
      if (!signal.aborted) {
        await out.line(`kith is ready at ${server.url}`);
        await aborted(signal);
      }
    } finally {
      await server.close();
    }
    if (out.closed) return EXIT.done;
    return context.stoppedBy() === 'SIGINT' ? EXIT.interrupted : EXIT.done;
  },
});

async function readSamples(
  { io, messages, signal }: Context,
  graph: Graph,
  extractor: Extractor,
): Promise<void> {
  const bar = messages.progress('Reading the samples');
  const paths = [samplesRoot];
  // README and LICENSE beside them have other endings.
  const format = 'llmpedia';
  bar.total = await countInputs(paths, { cwd: io.cwd, endings: endingsOf(format) }, signal);
  const items = extractAll(paths, {
    extracting: inThisThread(extractor),
    format,
    stdin: io.stdin,
    cwd: io.cwd,
    signal,
  });
  const tally = emptyTally();
  await ingestItems({ items, graph, messages, bar, signal, tally });
  messages.line(`Read the samples: ${tallyText(tally)}, ${tally.relations} relations.`);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
