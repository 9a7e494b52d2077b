import type { FieldError } from '../shared/http/problem';
import type { RedefineIndicatorDto, DefinitionDto } from './dto/indicator.dto';
import type { IndicatorLevel } from './indicator.entity';

type Definition = Pick<DefinitionDto, 'unit' | 'isHeadcount' | 'breakdowns'>;

/** What is wrong with a definition by itself. Who is counted by heads must be people, once per program; parts of a percentage do not sum. */
export function definitionFaults({ unit, isHeadcount, breakdowns }: Definition, level: IndicatorLevel): FieldError[] {
  return [
    ...(isHeadcount && unit !== 'people' ? [{ pointer: '/isHeadcount', code: 'headcount-of-people' }] : []),
    ...(isHeadcount && level !== 'program' ? [{ pointer: '/isHeadcount', code: 'headcount-of-programs' }] : []),
    ...(unit === 'percentage' && breakdowns.length
      ? [{ pointer: '/breakdowns', code: 'percentage-has-no-parts' }]
      : []),
  ];
}

/** What is wrong with it beside the definition it follows. */
export function redefinitionFaults(
  { unit, comparability, rescaleFactor }: Pick<RedefineIndicatorDto, 'unit' | 'comparability' | 'rescaleFactor'>,
  before: { unit: string },
): FieldError[] {
  return [
    ...(comparability === 'comparable' && unit !== before.unit
      ? [{ pointer: '/comparability', code: 'other-unit-not-comparable' }]
      : []),
    ...(comparability === 'rescaled' && !rescaleFactor ? [{ pointer: '/rescaleFactor', code: 'required' }] : []),
    ...(comparability !== 'rescaled' && rescaleFactor !== undefined
      ? [{ pointer: '/rescaleFactor', code: 'only-rescaled-has-factor' }]
      : []),
  ];
}
