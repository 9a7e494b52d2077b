import { useEffect, useState } from 'react';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { ConflictDialog, type ConflictWords } from '../ui/conflict-dialog';
import { Notice } from '../ui/notice';
import { useProblemText } from '../ui/problem-text';
import { filingTexts } from './filing.texts';
import type { Typing } from './use-autosave';

interface StaleProps<V extends object, Parts extends object> extends ConflictWords<Parts> {
  typing: Typing<V>;
  /** What the person chooses between, and back. */
  split(values: V): Parts;
  join(parts: Parts): V;
}

/** After a 412: both versions, and nothing is stored until the person has chosen. */
export function Stale<V extends object, Parts extends object>({ typing, split, join, ...words }: StaleProps<V, Parts>) {
  const t = useTexts(filingTexts);
  const [theirs, setTheirs] = useState<V | null>(null);
  const isStale = typing.state === 'stale';
  const look = () =>
    typing.reread().then(
      (stored) => (typing.isSame(typing.values, stored) ? typing.choose(stored, stored) : setTheirs(stored)),
      () => {}, // without an answer the notice below stays
    );
  useEffect(() => {
    if (isStale) void look();
    // Once per refusal, with what the caller holds by then.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isStale]);
  if (!isStale) return null;
  return (
    <>
      <Notice
        tone="warn"
        title={t('saving.stale')}
        actions={
          <Button small onClick={() => void look()}>
            {t('saving.choose')}
          </Button>
        }
      >
        {t('saving.staleText')}
      </Notice>
      {theirs && (
        <ConflictDialog
          {...words}
          base={split(typing.base)}
          mine={split(typing.values)}
          theirs={split(theirs)}
          onChosen={(merged) => {
            setTheirs(null);
            typing.choose(join(merged), theirs);
          }}
          onClose={() => setTheirs(null)}
        />
      )}
    </>
  );
}

/** What the server refused, in its own words. */
export function Refused({ typing: { state, problem } }: { typing: Pick<Typing<object>, 'state' | 'problem'> }) {
  const t = useTexts(filingTexts);
  const text = useProblemText(problem);
  if (state !== 'refused') return null;
  return (
    <Notice tone="bad" title={t('saving.refused')}>
      {text}
    </Notice>
  );
}
