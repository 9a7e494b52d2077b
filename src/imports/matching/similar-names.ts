/** Shares of equal trigrams from which two names are worth a second look. */
export const SIMILAR = 0.6;
/** They say what an organisation is, not which: normalised as the database does it. */
const GENERIC = new Set(
  'a al and association asociacion civil de del el en for foundation fundacion institucion internacional international la las los mexicana mexicano mexico nacional national of organizacion para por the y'.split(
    ' ',
  ),
);

/**
 * The names of the register that look like a name, by PostgreSQL's own measure (pg_trgm's similarity), generic words aside.
 * In memory because the trigram index takes 4 ms a name, 200 s for the largest file. Two names that share enough trigrams
 * share one of their rarest few, so only those are looked up; a name is a list of its trigrams' ranks, the rarest first.
 */
export class SimilarNames<T> {
  private readonly names: { of: T[]; ranks: number[] }[];
  private readonly rank: Map<string, number>;
  private readonly byRank = new Map<number, number[]>();

  constructor(entries: Iterable<{ of: T; name: string }>) {
    const byName = new Map<string, T[]>();
    for (const { of, name } of entries) {
      const list = byName.get(name);
      if (list) list.push(of);
      else byName.set(name, [of]);
    }
    this.rank = ranksOf(byName.keys());
    this.names = [...byName].map(([name, of]) => ({ of, ranks: this.ranksOf(name) }));
    this.names.forEach(({ ranks }, index) => {
      for (const rank of rarest(ranks)) {
        const list = this.byRank.get(rank);
        if (list) list.push(index);
        else this.byRank.set(rank, [index]);
      }
    });
  }

  /** The most similar ones that are `accepted`, best first. */
  find(name: string, accepted: (of: T) => boolean, limit: number): T[] {
    const ranks = this.ranksOf(name);
    const seen = new Set<number>();
    const found: { of: T[]; share: number }[] = [];
    for (const rank of rarest(ranks)) {
      for (const index of this.byRank.get(rank) ?? []) {
        if (seen.has(index)) continue;
        seen.add(index);
        const share = shareOf(ranks, this.names[index]!.ranks);
        if (share >= SIMILAR) found.push({ of: this.names[index]!.of, share });
      }
    }
    found.sort((a, b) => b.share - a.share);
    return [...new Set(found.flatMap(({ of }) => of.filter(accepted).slice(0, limit)))].slice(0, limit);
  }

  /** Trigrams that no name of the register has are the rarest of all. */
  private ranksOf(name: string): number[] {
    let unknown = 0;
    return trigrams(name)
      .map((gram) => this.rank.get(gram) ?? --unknown)
      .sort((a, b) => a - b);
  }
}

/** If A and B share 60 of 100, then B holds one of any 41 of A's, so also of its rarest. */
const rarest = (ranks: number[]): number[] =>
  ranks.slice(0, ranks.length - Math.ceil(SIMILAR * ranks.length - 1e-9) + 1);

function ranksOf(names: Iterable<string>): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const name of names) for (const gram of trigrams(name)) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  return new Map([...frequency].sort(([, a], [, b]) => a - b).map(([gram], rank) => [gram, rank]));
}

function trigrams(name: string): string[] {
  const words = name.split(' ').filter((word) => word !== '');
  const telling = words.filter((word) => !GENERIC.has(word));
  const grams = new Set<string>();
  for (const word of telling.length ? telling : words) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3));
  }
  return [...grams];
}

/** Of two ordered lists; 0 as soon as it cannot be enough any more. */
function shareOf(a: number[], b: number[]): number {
  const needed = Math.ceil((SIMILAR / (1 + SIMILAR)) * (a.length + b.length) - 1e-9);
  if (Math.min(a.length, b.length) < needed) return 0;
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    if (shared + Math.min(a.length - i, b.length - j) < needed) return 0;
    if (a[i] === b[j]) [i, j, shared] = [i + 1, j + 1, shared + 1];
    else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return shared / (a.length + b.length - shared);
}
