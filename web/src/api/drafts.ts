import { clear, del, get, set } from 'idb-keyval';

/** What was typed and not saved yet; `base` and `etag` say what it was typed over. */
export interface Draft<V> {
  base: V;
  values: V;
  etag: string | undefined;
}

let owner = '';

/** Drafts belong to the account that typed them. */
export const draftsOf = (accountId: string): void => {
  owner = accountId;
};

const keyOf = (key: string) => `${owner}/${key}`;
const quietly = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work;
  } catch {
    return undefined; // a browser without storage keeps nothing, and the form still works
  }
};

export const readDraft = <V>(key: string) => quietly(get<Draft<V>>(keyOf(key)));
export const keepDraft = <V>(key: string, draft: Draft<V>) => quietly(set(keyOf(key), draft));
export const dropDraft = (key: string) => quietly(del(keyOf(key)));
/** On sign-out: the next person at this computer finds nothing. */
export const dropAllDrafts = () => quietly(clear());
