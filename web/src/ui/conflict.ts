/** A field that reads differently in what the person typed and in what is saved now. */
export interface Difference<V> {
  field: keyof V & string;
  /** Both changed it since the person began: only the person can say which is right. */
  isBoth: boolean;
  isMine: boolean;
}

export type Choice = 'mine' | 'theirs';
export type Choices = Readonly<Record<string, Choice | undefined>>;

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export function differences<V extends object>(base: V, mine: V, theirs: V): Difference<V>[] {
  return (Object.keys(mine) as (keyof V & string)[])
    .filter((field) => !isSame(mine[field], theirs[field]))
    .map((field) => {
      const isMine = !isSame(base[field], mine[field]);
      return { field, isMine, isBoth: isMine && !isSame(base[field], theirs[field]) };
    });
}

/** Each keeps what only one of them changed; where both did, nothing is chosen yet. */
export const firstChoices = <V>(found: readonly Difference<V>[]): Choices =>
  Object.fromEntries(
    found.map(({ field, isMine, isBoth }) => [field, isBoth ? undefined : isMine ? 'mine' : 'theirs']),
  );

export function merge<V extends object>(mine: V, theirs: V, choices: Choices): V {
  const merged = { ...theirs };
  for (const field of Object.keys(choices) as (keyof V & string)[])
    if (choices[field] === 'mine') merged[field] = mine[field];
  return merged;
}

/**
 * Puts together what only one of them changed. What is left, if anything, differs in `mine` and `theirs`; where nothing is, both
 * are what to save.
 */
export function settle<V extends object>({
  base,
  mine,
  theirs,
}: {
  base: V;
  mine: V;
  theirs: V;
}): {
  isSettled: boolean;
  mine: V;
  theirs: V;
} {
  const found = differences(base, mine, theirs);
  const open = found.filter(({ isBoth }) => isBoth);
  const merged = merge(mine, theirs, firstChoices(found));
  const kept = { ...merged };
  for (const { field } of open) kept[field] = mine[field];
  return { isSettled: open.length === 0, mine: kept, theirs: merged };
}
