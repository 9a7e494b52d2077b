import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { etags } from '../api/client';
import type { Draft } from '../api/drafts';
import { useDraft } from '../ui/use-draft';
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

  const { base, values, state } = snapshot;
  const draft = useMemo<Draft<V> | null>(
    () => (state === 'saved' ? null : { base, values, etag: etags.ifMatch(path) }),
    [state, base, values, path],
  );
  useDraft<V>(path, draft, (left) => {
    const restored = { ...saved, ...left.values };
    if (autosave.state !== 'saved' || options.isSame(restored, saved)) return;
    if (left.etag) etags.resume(path, left.etag);
    autosave.restore({ ...saved, ...left.base }, restored);
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
  };
}
