import { useTexts } from '../texts/language';
import { breakdownsTexts } from '../vocabulary/breakdowns.texts';
import { stateName } from '../vocabulary/places';

/** What a part of a figure is called: "Mujeres 0–5", "Con discapacidad", "Coahuila". */
export function usePartName(): (breakdown: string, category: string) => string {
  const words = useTexts(breakdownsTexts);
  const word = words as (key: string) => string;
  return (breakdown, category) => {
    if (breakdown === 'state') return category === 'unknown' ? words('unknown') : stateName(category);
    if (breakdown !== 'sex_age') return word(`${breakdown}.${category}`);
    const [sex, age] = category.split(':');
    return `${word(`sex.${sex}`)}, ${age === 'U' ? words('ageUnknown').toLowerCase() : word(`age.${age}`)}`;
  };
}
