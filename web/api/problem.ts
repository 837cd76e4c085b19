/** An answer that is no answer: the API's problem+json, or no server at all, as one error. */
import type { Problem } from '../../server/api.ts';

export class ApiProblem extends Error {
  readonly code: string;
  readonly status: number;
  readonly position: Problem['position'];

  constructor(problem: Pick<Problem, 'code' | 'status' | 'detail' | 'position'>) {
    super(problem.detail);
    this.name = 'ApiProblem';
    this.code = problem.code;
    this.status = problem.status;
    this.position = problem.position;
  }

  /** Whether no server answered. */
  get offline(): boolean {
    return this.code === 'offline';
  }
}

/** The problem in an answer that failed, whatever it says. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const fallback = { code: 'internal', status: response.status, detail: response.statusText };
  const body: unknown = await response.json().catch(() => null);
  if (typeof body !== 'object' || body === null) return new ApiProblem(fallback);
  const { code, detail, title, position } = body as Partial<Problem>;
  return new ApiProblem({
    code: typeof code === 'string' ? code : fallback.code,
    status: response.status,
    detail: typeof detail === 'string' ? detail : typeof title === 'string' ? title : fallback.detail,
    position:
      typeof position?.line === 'number' && typeof position.column === 'number' ? position : undefined,
  });
}
