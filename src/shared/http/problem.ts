export type Language = 'es' | 'en';
type Params = Record<string, string | number>;
type Texts = Record<Language, { title: string; detail: string }>;

/** One thing wrong in what was sent: where (a JSON pointer), what (a stable code), and what the words need. */
export interface FieldError {
  pointer: string;
  code: string;
  params?: Params;
}

interface Occurrence {
  params?: Params;
  headers?: Record<string, string>;
  errors?: FieldError[];
  /** Further members of the problem document, such as `allowed`. */
  extra?: Record<string, unknown>;
}

/** An RFC 9457 problem: thrown anywhere, put into the caller's words by the filter. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly occurrence: Occurrence = {},
  ) {
    super(code);
  }
}

const known = new Map<string, { status: number; texts: Texts }>();
const byConstraint = new Map<string, string>();
const fieldTexts = new Map<string, Record<Language, string>>();

/** Declares a problem once, beside what throws it. `constraint` maps violations of that database constraint to it. */
export function defineProblem(
  code: string,
  status: number,
  texts: Texts,
  { constraint }: { constraint?: string | string[] } = {},
) {
  known.set(code, { status, texts });
  for (const name of [constraint ?? []].flat()) byConstraint.set(name, code);
  return (occurrence: Occurrence = {}): Problem => new Problem(status, code, occurrence);
}

/** Declares the words of codes that appear in `errors`. `{max}` and the like are filled in from the error's params. */
export function defineFieldErrors(texts: Record<string, Record<Language, string>>): void {
  for (const [code, words] of Object.entries(texts)) fieldTexts.set(code, words);
}

export function problemByConstraint(constraint: string): Problem | undefined {
  const code = byConstraint.get(constraint);
  return code ? new Problem(known.get(code)!.status, code) : undefined;
}

export function knownProblems(): { code: string; status: number; texts: Texts }[] {
  return [...known].map(([code, problem]) => ({ code, ...problem }));
}

const fill = (text: string, params: Params = {}): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

/** The words of one field error; its code where nobody has declared words. */
export function fieldDetail({ code, params }: Pick<FieldError, 'code' | 'params'>, language: Language): string {
  return fill(fieldTexts.get(code)?.[language] ?? code, params);
}

export function problemDocument(problem: Problem, language: Language, instance: string): Record<string, unknown> {
  const texts = known.get(problem.code)?.texts[language] ?? { title: problem.code, detail: problem.code };
  const { params, errors, extra } = problem.occurrence;
  return {
    type: `/problems/${problem.code}`,
    title: texts.title,
    status: problem.status,
    detail: fill(texts.detail, params),
    instance,
    ...extra,
    ...(errors && {
      errors: errors.map((error) => ({
        pointer: error.pointer,
        code: error.code,
        detail: fieldDetail(error, language),
      })),
    }),
  };
}
