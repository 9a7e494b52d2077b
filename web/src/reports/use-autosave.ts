import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { etags } from '../api/client';
import { type Draft, dropDraft, keepDraft, readDraft } from '../api/drafts';
import { Autosave, type AutosaveOptions, type Saved } from './autosave';
import { useFiling } from './filing';

interface Options<V> extends Omit<AutosaveOptions<V>, 'send'> {
  /** The versioned resource; what is typed and not stored is kept on this device under the same name. */
  path: string;
  version: number;
  /** What is stored, as it is typed. */
  saved: V;
  /** Answers with the version that it made. */
  send(values: V): Promise<number>;
  /** What is stored now, after somebody else's change. */
  reread(): Promise<{ saved: V; version: number }>;
}

export interface Typing<V> extends Saved<V> {
  /** Of what was stored last: what is known of an older version is not said of this one. */
  version: number;
  isSame(one: V, other: V): boolean;
  type(values: V): void;
  retry(): void;
  reread(): Promise<V>;
  choose(merged: V, theirs: V): void;
  /** Whether what somebody else stored could be put together with what is typed. */
  combine(theirs: V, put: (base: V, mine: V, theirs: V) => V | null): boolean;
}

/** Values that save themselves as they are typed, held against the version over which they were typed. */
export function useAutosave<V extends object>(options: Options<V>): Typing<V> {
  const { path, version, saved } = options;
  const { group, onSaved } = useFiling();
  const [known, setKnown] = useState(version);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const [autosave] = useState(
    () =>
      new Autosave<V>(saved, {
        isSame: (one, other) => options.isSame(one, other),
        isSendable: (values) => options.isSendable(values),
        send: async (values) => {
          setKnown(await options.send(values));
          onSaved();
        },
      }),
  );
  const snapshot = useSyncExternalStore(autosave.subscribe, () => autosave.snapshot);

  useEffect(() => {
    etags.know(path, latest.current.version);
    return etags.hold(path);
  }, [path]);
  useEffect(() => autosave.open(), [autosave]);
  useEffect(() => group.add(autosave), [group, autosave]);

  useEffect(() => {
    if (version <= known) return;
    etags.know(path, version);
    if (!autosave.adopt(latest.current.saved)) return;
    etags.agree(path);
    setKnown(version);
  }, [path, version, known, autosave]);

  useKept(autosave, path, (left) => {
    const restored = { ...saved, ...left.values };
    if (autosave.state !== 'saved' || options.isSame(restored, autosave.snapshot.values)) return false;
    if (left.etag) etags.resume(path, left.etag);
    autosave.restore({ ...saved, ...left.base }, restored);
    return true;
  });

  return {
    ...snapshot,
    version: known,
    isSame: options.isSame,
    type: (typed) => autosave.type(typed),
    retry: () => void autosave.flush(),
    reread: async () => {
      const theirs = await options.reread();
      setKnown(theirs.version);
      return theirs.saved;
    },
    choose: (merged, theirs) => {
      etags.agree(path);
      autosave.choose(merged, theirs);
    },
    combine: (theirs, put) => {
      etags.agree(path);
      return autosave.combine(theirs, put);
    },
  };
}

/**
 * Keeps on this device what is not stored yet, at every key: whoever reloads at once finds it. What was left from before is told
 * once; an answer of false drops it.
 */
function useKept<V>(autosave: Autosave<V>, path: string, restore: (left: Draft<V>) => boolean) {
  const restoreRef = useRef(restore);
  useEffect(() => {
    restoreRef.current = restore;
  });
  useEffect(() => {
    let isOpen = true;
    let kept: Draft<V> | null = null;
    const keep = () => {
      const { state, base, values } = autosave.snapshot;
      if (state === 'saved' && kept) void dropDraft(path);
      if (state === 'saved') kept = null;
      else if (kept?.values !== values || kept.base !== base)
        void keepDraft<V>(path, (kept = { base, values, etag: etags.ifMatch(path) }));
    };
    autosave.subscribe(keep); // for good: what was sent on leaving is answered afterwards
    void readDraft<V>(path).then((left) => {
      if (isOpen && left && !restoreRef.current(left) && autosave.state === 'saved') void dropDraft(path);
    });
    return () => {
      isOpen = false;
    };
  }, [autosave, path]);
}
