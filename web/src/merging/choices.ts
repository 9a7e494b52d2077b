import type { Duplicate, MergePreview } from '../api/types';

type Field = MergePreview['fields'][number];
export type Side = 'kept' | 'merged';

/** What is chosen together: an address is one, and the primary focus is one of the areas. */
const GROUPS = {
  address: /^address/,
  focus: /^(focusAreas|primaryFocus)$/,
} as const;
export type GroupName = keyof typeof GROUPS;

export interface Choice {
  key: string;
  group: GroupName | null;
  fields: Field[];
  proposed: Side;
}

/** What there is to choose: where both say the same, nothing. */
export function choicesOf(fields: readonly Field[]): Choice[] {
  const choices: Choice[] = [];
  for (const field of fields) {
    const group = (Object.keys(GROUPS) as GroupName[]).find((name) => GROUPS[name].test(field.field)) ?? null;
    const key = group ?? field.field;
    const known = choices.find((choice) => choice.key === key);
    if (known) known.fields.push(field);
    else choices.push({ key, group, fields: [field], proposed: 'kept' });
  }
  return choices
    .filter((choice) => choice.fields.some(({ isSame }) => !isSame))
    .map((choice) => ({ ...choice, proposed: choice.fields.every(({ kept }) => isNothing(kept)) ? 'merged' : 'kept' }));
}

/** The fields in which the other's value wins. */
export const takenOf = (choices: readonly Choice[], chosen: Readonly<Record<string, Side>>): Field['field'][] =>
  choices
    .filter(({ key, proposed }) => (chosen[key] ?? proposed) === 'merged')
    .flatMap(({ fields }) => fields.filter(({ isSame }) => !isSame).map(({ field }) => field));

export const isNothing = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Where the two are compared: who belongs to the coalition, and has reported more, is proposed to be kept. */
export function addressOf({ one, other }: Pick<Duplicate, 'one' | 'other'>): string {
  const weight = ({ status, reports, programs, contacts }: Duplicate['one']) =>
    (status === 'active' || status === 'grace' ? 1_000_000 : 0) + reports * 1000 + programs + contacts;
  const [kept, merged] = weight(other) > weight(one) ? [other, one] : [one, other];
  return `/members/${kept.id}/merge/${merged.id}`;
}
