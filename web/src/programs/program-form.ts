import type { Area, Modality, Program, ProgramBody, StateCode } from '../api/types';
import { amount, blank, changedFields, text, whole } from '../ui/cleaning';
import { daysOfPeriod, periodOf } from './periods';

export interface PlaceForm {
  state: StateCode | '';
  municipality: string;
}

export interface MeasureForm {
  indicatorId: string;
  baseline: string;
  target: string;
  periods: readonly PeriodTargetForm[];
}

/** `2026`, `2026-Q3`, or any other period as its first and last day: `2026-07-01..2026-08-31`. */
export interface PeriodTargetForm {
  period: string;
  target: string;
}

export interface ProgramForm {
  name: string;
  area: Area | '';
  descriptionEs: string;
  descriptionEn: string;
  populationServed: string;
  ageFrom: string;
  ageTo: string;
  modality: Modality | '';
  startsOn: string;
  endsOn: string;
  budgetAmount: string;
  budgetCurrency: Currency;
  funders: string;
  sdgGoals: readonly string[];
  locations: readonly PlaceForm[];
  indicators: readonly MeasureForm[];
}

export const CURRENCIES = ['MXN', 'USD'] as const;
type Currency = (typeof CURRENCIES)[number];

export const toForm = (program: Partial<Program>): ProgramForm => ({
  name: program.name ?? '',
  area: program.area ?? '',
  descriptionEs: program.descriptionEs ?? '',
  descriptionEn: program.descriptionEn ?? '',
  populationServed: program.populationServed ?? '',
  ageFrom: program.ageFrom?.toString() ?? '',
  ageTo: program.ageTo?.toString() ?? '',
  modality: program.modality ?? '',
  startsOn: program.startsOn ?? '',
  endsOn: program.endsOn ?? '',
  budgetAmount: program.budgetAmount ?? '',
  budgetCurrency: program.budgetCurrency ?? 'MXN',
  funders: program.funders ?? '',
  sdgGoals: (program.sdgGoals ?? []).map(String),
  locations: (program.locations ?? []).map(({ state, municipality }) => ({ state, municipality: municipality ?? '' })),
  indicators: (program.indicators ?? []).map(({ indicatorId, baseline, target, periods }) => ({
    indicatorId,
    baseline: baseline?.toString() ?? '',
    target: target?.toString() ?? '',
    periods: periods.map((each) => ({ period: periodOf(each), target: each.target.toString() })),
  })),
});

/** An amount has a currency, and no amount has none. Places without a state were only begun. */
export function toBody(form: ProgramForm): ProgramBody & { name: string } {
  const budgetAmount = amount(form.budgetAmount) ?? null;
  return {
    name: form.name.trim(),
    ...(form.area ? { area: form.area } : {}),
    descriptionEs: text(form.descriptionEs),
    descriptionEn: text(form.descriptionEn),
    populationServed: text(form.populationServed),
    ageFrom: whole(form.ageFrom),
    ageTo: whole(form.ageTo),
    modality: blank(form.modality),
    startsOn: blank(form.startsOn),
    endsOn: blank(form.endsOn),
    budgetAmount,
    budgetCurrency: budgetAmount === null ? null : form.budgetCurrency,
    funders: text(form.funders),
    sdgGoals: form.sdgGoals.map(Number),
    locations: form.locations.flatMap(({ state, municipality }) =>
      state ? [{ state, municipality: text(municipality) }] : [],
    ),
    indicators: form.indicators.map(({ indicatorId, baseline, target, periods }) => ({
      indicatorId,
      baseline: whole(baseline),
      target: whole(target),
      // One without a period or a number was only begun.
      periods: periods.flatMap((each) => {
        const aim = whole(each.target);
        return each.period && aim !== null ? [{ ...daysOfPeriod(each.period), target: aim }] : [];
      }),
    })),
  };
}

export const toChanges = (form: ProgramForm, base: ProgramForm): ProgramBody =>
  changedFields(toBody(base), toBody(form));
