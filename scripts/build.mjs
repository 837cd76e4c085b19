/** `npm run build`: compiles the code and the explorer into dist/ where they are stale. */
import { ensureBuilt, ensureInstalled, ensureNode } from './ensure.mjs';

ensureNode();
ensureInstalled();
ensureBuilt();
