/** `kith doctor`: what is installed and reachable, and what to do about what is not. */
import { EXIT } from '../../foundation/errors.ts';
import { checks } from '../checks/registry.ts';
import { flag } from '../options.ts';
import { storeOptions } from '../store.ts';
import { paintFor } from '../text/paint.ts';
import { visible } from '../text/visible.ts';
import { pad } from '../text/width.ts';
import { defineVerb } from '../verb.ts';

export const doctor = defineVerb({
  id: 'doctor',
  label: 'what is installed and reachable, and what to do',
  help: 'Checks Node.js, the embedded engine, the store, the explorer and the samples, and what the tests use besides. Exits with 3 when the store cannot be used.',
  arguments: [],
  options: { json: flag('--json', 'one line of JSON a check'), ...storeOptions },
  examples: [
    { command: 'doctor', does: 'check everything' },
    { command: 'doctor --store neo4j://localhost:7687', does: 'whether a Neo4j server can be used' },
  ],

  async run(context, _, values) {
    const { out } = context;
    const paint = paintFor(out);
    const width = Math.max(...checks.all.map(({ label }) => label.length));
    let code: number = EXIT.done;
    for (const check of checks.all) {
      const result = await check.run(context, values);
      const { state, found, advice } = result;
      if (state === 'missing' && check.needed) code = Math.max(code, EXIT.store);
      if (values.json) {
        await out.json({ id: check.id, label: check.label, needed: check.needed, ...result });
        continue;
      }
      const shown =
        state === 'ok' ? paint.well('ok     ') : (check.needed ? paint.wrong : paint.dim)('missing');
      const hint = advice === undefined ? '' : `; ${visible(advice)}`;
      await out.line(`${shown}  ${pad(check.label, width)}  ${visible(found)}${hint}`);
    }
    return code;
  },
});
