import { useEffect, useState } from 'react';
import { ConflictDialog, type ConflictWords } from './conflict-dialog';
import type { Form } from './use-form';

/** After a 412: reads what is saved now and lets the person choose field by field. */
export function FormConflict<V extends object>({
  form,
  reread,
  ...words
}: ConflictWords<V> & { form: Form<V>; reread(): Promise<V> }) {
  const [theirs, setTheirs] = useState<V | null>(null);
  const isStale = form.problem?.isStale ?? false;
  useEffect(() => {
    if (!isStale) return;
    let isOpen = true;
    void reread().then((saved) => isOpen && setTheirs(saved));
    return () => {
      isOpen = false;
      setTheirs(null);
    };
    // Once per refusal, whatever the caller's function is called by then.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isStale]);
  if (!isStale || !theirs) return null;
  return (
    <ConflictDialog
      {...words}
      base={form.base}
      mine={form.values}
      theirs={theirs}
      onChosen={(merged) => form.choose(merged, theirs)}
      onClose={form.forgetProblem}
    />
  );
}
