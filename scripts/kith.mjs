/** `npm run kith -- VERB`: the command line in a clone, installed and built first when needed. */
import { ensureBuilt, ensureInstalled, ensureNode } from './ensure.mjs';

ensureNode();
ensureInstalled();
ensureBuilt();
const { main } = await import('../dist/cli/kith.js');
process.exitCode = await main(process.argv.slice(2));
