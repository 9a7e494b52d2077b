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
