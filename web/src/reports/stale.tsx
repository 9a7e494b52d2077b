import { useEffect, useState } from 'react';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { settle } from '../ui/conflict';
import { ConflictDialog, type ConflictWords } from '../ui/conflict-dialog';
import { Notice } from '../ui/notice';
import { useProblemText } from '../ui/problem-text';
import { useToast } from '../ui/toasts';
import type { Three } from './figure-merge';
import { filingTexts } from './filing.texts';
import type { Typing } from './use-autosave';
import { useWriters } from './use-writers';

interface StaleProps<V extends object, Parts extends object> extends Omit<ConflictWords<Parts>, 'whoOf'> {
  typing: Typing<V>;
  /** Whose history tells who wrote what; without one, the report's own. */
  figureId?: string;
  /** Which fields of an edit stand behind one of the parts. */
  fieldsBehind(part: keyof Parts & string): (field: string) => boolean;
  /** What the person chooses between, and back. */
  split(three: Three<V>): Three<Parts>;
  join(parts: Parts): V;
}

/**
 * After a 412. What only one of two people touched is put together and stored without a question; of what both touched, both values
 * are shown with who wrote them, and nothing is stored until one is chosen.
 */
export function Stale<V extends object, Parts extends object>(props: StaleProps<V, Parts>) {
  const { typing, figureId, fieldsBehind, split, join, ...words } = props;
  const t = useTexts(filingTexts);
  const say = useToast();
  const writers = useWriters(figureId);
  const [open, setOpen] = useState<(Three<Parts> & { stored: V }) | null>(null);
  const isStale = typing.state === 'stale';
  const compare = async (stored: V) => {
    let left: Three<Parts> | null = null;
    const isCombined = typing.combine(stored, (base, mine, theirs) => {
      const three = split({ base, mine, theirs });
      const settled = settle(three);
      left = { base: three.base, mine: settled.mine, theirs: settled.theirs };
      return settled.isSettled ? join(settled.theirs) : null;
    });
    if (isCombined) return say(t('saving.combined'));
    await writers.read();
    setOpen(left && { ...(left as Three<Parts>), stored });
  };
  const look = () => typing.reread().then(compare, () => {}); // without an answer the notice below stays
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
      {open && (
        <ConflictDialog
          {...words}
          base={open.base}
          mine={open.mine}
          theirs={open.theirs}
          whoOf={(part) => writers.whoWrote(fieldsBehind(part))}
          onChosen={(merged) => {
            setOpen(null);
            typing.choose(join(merged), open.stored);
          }}
          onClose={() => setOpen(null)}
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
