import { AGES, SEXES, sexAge } from '../reports/grid';
import type { ComparedPart } from './previous';

const TYPES = ['motor', 'visual', 'auditory', 'intellectual', 'psychosocial', 'multiple'];
const IN_ORDER: Readonly<Record<string, readonly string[]>> = {
  sex_age: SEXES.flatMap((sex) => AGES.map((age) => sexAge(sex, age))),
  disability: ['yes', 'no'],
  disability_type: TYPES,
};
const UNKNOWN = ['U:U', 'unknown'];

/** The parts of one breakdown: states by size, the others in the field's own order; what is unknown comes last. */
export function partsOf(parts: readonly ComparedPart[], breakdown: string): ComparedPart[] {
  const order = IN_ORDER[breakdown];
  const place = ({ category }: ComparedPart) => (UNKNOWN.includes(category) ? 1e3 : (order?.indexOf(category) ?? 0));
  const size = ({ now, before }: ComparedPart) => now ?? before ?? 0;
  return parts
    .filter((part) => part.breakdown === breakdown)
    .sort(
      (one, other) => place(one) - place(other) || size(other) - size(one) || (one.category < other.category ? -1 : 1),
    );
}

/** Something stood there before or stands there now, and not the same. */
export const isChanged = ({ before, now, difference }: ComparedPart): boolean =>
  difference !== null ? difference !== 0 : (before === null) !== (now === null);
