import { decimalsOf, type Fields, isQuantity } from './figure-fields';
import { typedNumber } from './typed-number';

/** A cell as it was filled in. */
export interface Filled {
  field: string;
  base: string;
  text: string;
  sheet: string;
  cell: string;
}
export interface Change {
  field: string;
  /** When the copy was downloaded. */
  base: string;
  file: string;
  current: string;
  /** Somebody stored something else meanwhile. */
  isConflict: boolean;
}
export interface Fault {
  sheet: string;
  cell: string;
  field: string;
  code: string;
  params: Record<string, string | number>;
}

const LIMITS: Record<string, number> = {
  notReportedReason: 1000,
  unduplicatedReason: 1000,
  note: 2000,
  narrative: 10_000,
  signatory: 200,
};

/**
 * What a filled-in copy would change: only what differs from what was downloaded, so that a cell nobody touched never undoes
 * somebody else's work; and only what is not stored already.
 */
export function changesOf(
  filled: readonly Filled[],
  current: Fields,
  { unit, reasons }: { unit: string; reasons: ReadonlyMap<string, string> },
): { changes: Change[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const read: Fields = {};
  for (const each of filled) {
    const value = valueOf(each, unit, reasons);
    if (typeof value === 'string') read[each.field] = value;
    else faults.push({ sheet: each.sheet, cell: each.cell, field: each.field, ...value });
  }
  const bases: Fields = Object.fromEntries(filled.map(({ field, base }) => [field, base]));
  if ('notReportedCode' in bases) {
    const isNotReported = ({ notReportedCode, notReportedReason }: Fields) =>
      notReportedCode || notReportedReason ? 'yes' : '';
    read.isNotReported = isNotReported(read);
    bases.isNotReported = isNotReported(bases);
    const hasFigure = Object.entries(read).some(([field, value]) => isQuantity(field) && value !== '');
    const at = filled.find(({ field }) => field === 'notReportedCode')!;
    if (read.isNotReported && hasFigure)
      return { changes: [], faults: [...faults, { ...at, code: 'reason-beside-figure', params: {} }].map(faultOf) };
  }
  const changes = Object.entries(read).flatMap(([field, file]): Change[] => {
    const [base, now] = [bases[field] ?? '', current[field] ?? ''];
    if (file === base || file === now) return [];
    return [{ field, base, file, current: now, isConflict: now !== base }];
  });
  return { changes, faults: faults.map(faultOf) };
}

const faultOf = ({ sheet, cell, field, code, params }: Fault): Fault => ({ sheet, cell, field, code, params });

type Refusal = Pick<Fault, 'code' | 'params'>;
function valueOf({ field, text }: Filled, unit: string, reasons: ReadonlyMap<string, string>): string | Refusal {
  const typed = text.trim();
  if (typed === '') return '';
  if (isQuantity(field)) {
    const decimals = field === 'unduplicatedPeople' ? 0 : decimalsOf(unit);
    const number = typedNumber(typed, decimals);
    const code = decimals ? 'not-an-amount' : 'not-a-quantity';
    return number === null ? { code, params: { text: typed.slice(0, 60) } } : String(number);
  }
  if (field === 'notReportedCode')
    return reasons.get(typed.toLowerCase()) ?? { code: 'unknown-reason', params: { text: typed.slice(0, 60) } };
  const max = LIMITS[field] ?? 0;
  return typed.length > max ? { code: 'text-too-long', params: { max } } : typed.normalize('NFC');
}
