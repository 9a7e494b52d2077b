import { type FormEvent, useEffect, useMemo, useState } from 'react';
import { etags } from '../api/client';
import { dropDraft, type Draft } from '../api/drafts';
import { type ApiProblem, asProblem, type FieldError } from '../api/problem';
import { isSame } from './conflict';
import type { Bound } from './inputs';
import { useDraft } from './use-draft';

export type FieldErrors = Readonly<Record<string, string>>;

export interface FormOptions<V extends object, Result> {
  /** Read once, when the form opens. */
  initial: V;
  /** Under this name what is typed is kept until it is saved. */
  draft?: string;
  /** The versioned resource that is edited, such as `/members/{id}` with its id; its version is held while the form is open. */
  versioned?: string;
  /** What can be said without asking the server, by field. */
  check?(values: V): FieldErrors;
  /** At which field an error is told whose pointer does not name it. */
  place?(error: FieldError, values: V): string | undefined;
  send(values: V, base: V): Promise<Result>;
  onSaved?(result: Result): void;
}

export type Form<V extends object> = ReturnType<typeof useForm<V, unknown>>;

/** Values as they are typed, what they started from, and one way to send them. */
export function useForm<V extends object, Result>(options: FormOptions<V, Result>) {
  const [base, setBase] = useState(options.initial);
  const [values, setValues] = useState(options.initial);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [isSending, setSending] = useState(false);
  const [isRestored, setRestored] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const { draft: key, versioned } = options;
  const isDirty = !isSame(values, base);

  useEffect(() => (versioned ? etags.hold(versioned) : undefined), [versioned]);

  const unsaved = useMemo<Draft<V> | null>(
    () => (isDirty ? { base, values, etag: versioned && etags.ifMatch(versioned) } : null),
    [isDirty, base, values, versioned],
  );
  useDraft<V>(key, unsaved, (left) => {
    if (isDirty || isSame(left.values, values)) return;
    if (versioned && left.etag) etags.resume(versioned, left.etag);
    setBase({ ...options.initial, ...left.base });
    setValues({ ...options.initial, ...left.values });
    setRestored(true);
  });

  const send = async (sending: V, over: V) => {
    const found = options.check?.(sending) ?? {};
    setErrors(found);
    setProblem(null);
    setAttempts((count) => count + 1);
    if (Object.keys(found).length) return;
    setSending(true);
    try {
      const result = await options.send(sending, over);
      if (key) void dropDraft(key);
      setBase(sending);
      setRestored(false);
      options.onSaved?.(result);
    } catch (error) {
      const refused = asProblem(error);
      setProblem(refused);
      setErrors(byField(refused, (error) => options.place?.(error, sending)));
      setAttempts((count) => count + 1);
    } finally {
      setSending(false);
    }
  };

  return {
    base,
    values,
    errors,
    problem,
    isDirty,
    isSending,
    isRestored,
    /** Counts what was refused or tried, so that the focus can go to the first field in error. */
    attempts,
    field<K extends keyof V & string>(name: K): Bound<V[K]> {
      return {
        name,
        value: values[name],
        error: errors[name],
        onChange: (value) => setValues((typed) => ({ ...typed, [name]: value })),
      };
    },
    set: (some: Partial<V>) => setValues((typed) => ({ ...typed, ...some })),
    submit: (event?: FormEvent) => {
      event?.preventDefault();
      if (!isSending) void send(values, base);
    },
    /** Back to what is saved. */
    discard: () => {
      setValues(options.initial);
      setBase(options.initial);
      setRestored(false);
      setErrors({});
      setProblem(null);
      if (versioned) etags.agree(versioned);
    },
    /** After a conflict: what the person chose, over what is saved now. */
    choose: (merged: V, theirs: V) => {
      if (versioned) etags.agree(versioned);
      setBase(theirs);
      setValues(merged);
      void send(merged, theirs);
    },
    forgetProblem: () => setProblem(null),
  };
}

function byField(problem: ApiProblem, place: (error: FieldError) => string | undefined): FieldErrors {
  const errors: Record<string, string> = {};
  for (const error of problem.errors) errors[place(error) ?? error.pointer.split('/')[1] ?? ''] ??= error.detail;
  return errors;
}
