/** POST /api/articles: text or files to read into the graph, as a job. */
import { z } from 'zod';
import { readers } from '../../extract/sources/registry.ts';
import { KithError } from '../../foundation/errors.ts';
import { ArticlesRequest, Job } from '../api.ts';
import type { JobInput } from '../jobs/queue.ts';
import { baseName } from '../request/upload.ts';
import { defineRoute } from '../route.ts';

export const ingest = defineRoute({
  id: 'addArticles',
  label: 'Reads text or files into the graph: a job',
  method: 'post',
  path: '/api/articles',
  tag: 'articles',
  body: ArticlesRequest,
  fields: z.strictObject({ format: z.string().max(40).default('auto') }),
  status: 202,
  answer: Job,
  errors: [
    'unsupported-media-type',
    'unknown-format',
    'input-too-large',
    'input-empty',
    'input-encoding',
    'interrupted',
  ],
  handle({ body, upload }, { jobs }, response) {
    const inputs = upload ? upload.files : body ? [pasted(body)] : [];
    if (inputs.length === 0)
      throw new KithError(
        'input-empty',
        'There is no file in the form; put one or more into the field `files`.',
      );
    const format = upload?.fields.format ?? body?.format ?? 'auto';
    // Known before anything is read, unlike what is wrong with a file.
    if (format !== 'auto') readers.get(format);
    const job = jobs.submit(inputs, format);
    response.setHeader('Location', `/api/jobs/${job.id}`);
    return job;
  },
});

/** Pasted text as a file named after its title; without one it is what standard input is: named by its text. */
function pasted({ text, title }: z.output<typeof ArticlesRequest>): JobInput {
  if (/[\ud800-\udfff]/u.test(text))
    throw new KithError('input-encoding', 'The text holds half of a surrogate pair; send valid Unicode.');
  const name = title === undefined ? '-' : `${baseName(title.replace(/[/\\]/g, ' '))}.txt`;
  return { name, bytes: Buffer.from(text, 'utf8') };
}
