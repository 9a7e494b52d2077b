import { SimilarNames } from './similar-names';

/** What says which record it is: names as the database normalises them, and identifiers by scheme. */
export interface Known {
  /** Among which it is looked for: a member's id, or nothing for members themselves. */
  scope: string;
  /** As it is written. */
  name: string;
  names: readonly string[];
  identifiers: Readonly<Record<string, string>>;
}
export interface KnownRow extends Known {
  number: number;
}
export interface KnownRecord extends Known {
  id: string;
  memberId: string;
}
export type Reason = 'same-identifier' | 'same-name' | 'similar-name';
export interface Likely {
  record: KnownRecord;
  reason: Reason;
}

/** What a row may be, or whose it may be: another row, or something in the register (of a member alone without a record). */
export interface Candidate {
  memberId: string | null;
  recordId: string | null;
  rowNumber: number | null;
  name: string;
  reason: Reason;
}

/**
 * Two legal persons never share an identifier, and none has two of a scheme. So where both have one of a scheme and they
 * differ, an equal name means nothing: 650 chapters of the Rocky Mountain Elk Foundation are 650 organisations.
 */
export const mayBeOne = (a: Known, b: Known): boolean =>
  Object.entries(a.identifiers).every(([scheme, value]) => (b.identifiers[scheme] ?? value) === value);

const SHOWN = 5;
const keysOf = ({ scope, identifiers }: Known) =>
  Object.entries(identifiers).map(([scheme, value]) => `${scope} ${scheme} ${value}`);
const namesOf = ({ names }: Known) => new Set(names.filter((name) => name !== ''));
const scopedNamesOf = (known: Known) => [...namesOf(known)].map((name) => `${known.scope} ${name}`);

/** The records as they stand, to be asked row by row. */
export class Register {
  private readonly byKey = new Map<string, KnownRecord[]>();
  private readonly byName = new Map<string, KnownRecord[]>();
  private readonly similar: SimilarNames<KnownRecord>;

  constructor(records: readonly KnownRecord[]) {
    for (const record of records) {
      for (const key of keysOf(record)) push(this.byKey, key, record);
      for (const name of scopedNamesOf(record)) push(this.byName, name, record);
    }
    this.similar = new SimilarNames(
      records.flatMap((record) => [...namesOf(record)].map((name) => ({ of: record, name }))),
    );
  }

  withAnIdentifierOf(row: Known): KnownRecord[] {
    return distinct(keysOf(row).flatMap((key) => this.byKey.get(key) ?? [])).slice(0, SHOWN);
  }

  withANameOf(row: Known): KnownRecord[] {
    return this.named(row)
      .filter((record) => mayBeOne(row, record))
      .slice(0, SHOWN);
  }

  /** An equal name, whatever else differs. */
  named(row: Known): KnownRecord[] {
    return distinct(scopedNamesOf(row).flatMap((name) => this.byName.get(name) ?? []));
  }

  withANameLike(row: Known): KnownRecord[] {
    const accepted = (record: KnownRecord) => record.scope === row.scope && mayBeOne(row, record);
    return distinct([...namesOf(row)].flatMap((name) => this.similar.find(name, accepted, 3))).slice(0, SHOWN);
  }
}

/** For each row the other rows of the file that may be the same record: an equal identifier, or an equal name. */
export function duplicatesInFile(rows: readonly KnownRow[]): Map<number, { row: KnownRow; reason: Reason }[]> {
  const found = new Map<number, { row: KnownRow; reason: Reason }[]>();
  const note = (of: KnownRow, row: KnownRow, reason: Reason) => {
    const list = found.get(of.number) ?? [];
    if (of !== row && list.length < SHOWN && !list.some((other) => other.row === row))
      found.set(of.number, [...list, { row, reason }]);
  };
  for (const group of groups(rows, keysOf)) {
    for (const row of group) for (const other of group.slice(0, SHOWN + 1)) note(row, other, 'same-identifier');
  }
  for (const group of groups(rows, scopedNamesOf)) {
    const candidates = compatible(group);
    for (const row of group) for (const other of candidates(row)) note(row, other, 'same-name');
  }
  return found;
}

/**
 * Who in a group may be one with a row, without holding everyone against everyone: rows lie in drawers by the schemes that
 * they have, and within a drawer by what those say.
 */
function compatible(group: readonly KnownRow[]): (row: KnownRow) => KnownRow[] {
  const drawers = new Map<string, KnownRow[]>();
  for (const row of group) push(drawers, Object.keys(row.identifiers).sort().join(' '), row);
  const shelves = [...drawers].map(([schemes, rows]) => ({
    schemes: schemes.split(' ').filter(Boolean),
    rows,
    byShared: new Map<string, Map<string, KnownRow[]>>(),
  }));
  return (row) =>
    shelves.flatMap(({ schemes, rows, byShared }) => {
      const shared = schemes.filter((scheme) => row.identifiers[scheme] !== undefined);
      const said = (each: KnownRow) => shared.map((scheme) => each.identifiers[scheme]).join(' ');
      const name = shared.join(' ');
      let bySaid = byShared.get(name);
      if (!bySaid) {
        byShared.set(name, (bySaid = new Map()));
        for (const each of rows) push(bySaid, said(each), each);
      }
      return (bySaid.get(said(row)) ?? []).slice(0, SHOWN + 1);
    });
}

function groups(rows: readonly KnownRow[], keys: (row: KnownRow) => string[]): KnownRow[][] {
  const byKey = new Map<string, KnownRow[]>();
  for (const row of rows) for (const key of keys(row)) push(byKey, key, row);
  return [...byKey.values()].filter(({ length }) => length > 1);
}

const distinct = (list: KnownRecord[]): KnownRecord[] => [
  ...new Map(list.map((record) => [record.id, record])).values(),
];

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
