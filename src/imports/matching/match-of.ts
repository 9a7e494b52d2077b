import type { ImportKind } from '../kinds/kind';
import type { KnownRecord, KnownRow, Likely, Reason, Register } from './matching';

export interface Match {
  /** The records that the row is about: by identifier, else by name. */
  identified: KnownRecord[];
  named: KnownRecord[];
  /** Those that it may be about, for a person to say. */
  likely: () => Likely[];
}

/**
 * Two people may share the office's mailbox, and one may change the address. So where an address is not accompanied by the
 * same name, or a name by another address, nothing is taken for granted.
 */
export function matchOf(row: KnownRow, register: Register, { isKeyShared }: ImportKind): Match {
  const found = register.withAnIdentifierOf(row);
  const alike = (reason: Reason, records: readonly KnownRecord[]) => records.map((record) => ({ record, reason }));
  if (!isKeyShared) {
    const named = found.length ? [] : register.withANameOf(row);
    return { identified: found, named, likely: () => alike('similar-name', register.withANameLike(row)) };
  }
  const identified = row.name ? found.filter(({ names }) => names.some((name) => row.names.includes(name))) : found;
  const named = identified.length ? [] : register.withANameOf(row);
  const likely = () => {
    const all = [
      ...alike('same-identifier', found),
      ...alike('same-name', register.named(row)),
      ...alike('similar-name', register.withANameLike(row)),
    ];
    return all.filter(({ record }, index) => all.findIndex((other) => other.record === record) === index).slice(0, 5);
  };
  return { identified, named, likely };
}
