/** `npm start`: installs when needed, builds what is stale, reads samples/ into an empty graph, serves. */
import { ensureBuilt, ensureInstalled, ensureNode } from './ensure.mjs';

ensureNode();
ensureInstalled();
ensureBuilt();
const { main } = await import('../dist/cli/kith.js');
process.exitCode = await main(['serve', '--samples', ...process.argv.slice(2)]);
