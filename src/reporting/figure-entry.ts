import type { FieldError } from '../shared/http/problem';
import type { FigureDto } from './dto/figure.dto';
import { hasReason } from './not-reported';

export interface FigureEntry {
  state: FigureDto['state'];
  value: string | null;
  denominator: string | null;
  cells: NonNullable<FigureDto['cells']>;
  notReportedCode: FigureDto['notReportedCode'] | null;
  notReportedReason: string | null;
  note: string | null;
}

/** What a figure cannot be without: everything else that is wrong with it is kept as typed and shown among the checks. */
export function entryErrors({ state, value, ...why }: FigureDto): FieldError[] {
  if (state === 'reported' && value == null) return [{ pointer: '/value', code: 'required' }];
  if (state === 'not_reported' && !hasReason(why)) return [{ pointer: '/notReportedReason', code: 'required' }];
  return [];
}

/** A PUT replaces: what is left out is emptied, and what is not reported has no value, so that it is never taken for a zero. */
export function entryOf({
  state,
  value,
  denominator,
  cells,
  notReportedCode,
  notReportedReason,
  note,
}: FigureDto): FigureEntry {
  const isReported = state === 'reported';
  const isUnreported = state === 'not_reported';
  return {
    state,
    value: isReported ? String(value) : null,
    denominator: isReported && denominator != null ? String(denominator) : null,
    cells: isUnreported ? {} : (cells ?? {}),
    notReportedCode: isUnreported ? (notReportedCode ?? null) : null,
    notReportedReason: isUnreported ? notReportedReason || null : null,
    note: note || null,
  };
}
