export interface FieldError {
  /** JSON pointer: '/legalName'. */
  pointer: string;
  code: string;
  detail: string;
}

interface ProblemDocument {
  type?: string;
  title?: string;
  detail?: string;
  instance?: string;
  errors?: FieldError[];
  [extra: string]: unknown;
}

/** What the API refused and why (RFC 9457); status 0 when no answer came at all. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly instance: string | undefined;
  readonly errors: readonly FieldError[];

  constructor(
    readonly status: number,
    readonly document: ProblemDocument,
  ) {
    super(document.detail ?? document.title ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.code = document.type?.split('/').at(-1) ?? '';
    this.title = document.title ?? '';
    this.detail = document.detail ?? '';
    this.instance = document.instance;
    this.errors = document.errors ?? [];
  }

  /** Nothing is wrong with what was sent; the same may work in a moment. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }

  get isStale(): boolean {
    return this.status === 412;
  }
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const isProblem = response.headers.get('content-type')?.includes('json') ?? false;
  return new ApiProblem(response.status, isProblem ? ((await response.json()) as ProblemDocument) : {});
}

/** Whatever was thrown, as a problem: fetch throws a TypeError when the server is out of reach. */
export const asProblem = (error: unknown): ApiProblem =>
  error instanceof ApiProblem
    ? error
    : new ApiProblem(0, { detail: error instanceof Error ? error.message : undefined });
