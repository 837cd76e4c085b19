/** `npm run bench -- NAME`: runs one of the measurements below; without a name, lists them. */
import { benchmarks } from './registry.ts';

const [name, ...args] = process.argv.slice(2);
if (name === undefined) {
  for (const { id, label } of benchmarks.all) process.stdout.write(`${id.padEnd(10)} ${label}\n`);
} else {
  await benchmarks.get(name).run(args);
}
