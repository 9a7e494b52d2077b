import { useEffect, useRef } from 'react';
import { type Draft, dropDraft, keepDraft, readDraft } from '../api/drafts';

const PAUSE = 250;

/**
 * Keeps what is typed on this device until it is saved. `restore` is called once, when something was left from before;
 * `draft` is null as long as there is nothing to keep.
 */
export function useDraft<V>(key: string | undefined, draft: Draft<V> | null, restore: (draft: Draft<V>) => void) {
  const isReady = useRef(false);
  const restoreRef = useRef(restore);
  useEffect(() => {
    restoreRef.current = restore;
  });

  useEffect(() => {
    if (!key) return;
    let isOpen = true;
    void readDraft<V>(key).then((left) => {
      if (!isOpen) return;
      isReady.current = true;
      if (left) restoreRef.current(left);
    });
    return () => {
      isOpen = false;
      isReady.current = false;
    };
  }, [key]);

  useEffect(() => {
    if (!key) return;
    const timer = setTimeout(() => {
      if (draft) void keepDraft(key, draft);
      else if (isReady.current) void dropDraft(key);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [key, draft]);
}
