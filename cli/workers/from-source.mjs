/** Entry of a thread when kith runs from its sources: what reads TypeScript is loaded first. */
import { register } from 'tsx/esm/api';

register();
const { default: extractInWorker } = await import('./extract-worker.ts');
export default extractInWorker;
