import type { DonatariaCategory, DonatariaState, DonatariaYear } from '../api/types';
import { blank, text } from '../ui/cleaning';

export interface StandingForm {
  year: string;
  state: DonatariaState;
  category: DonatariaCategory | '';
  letterNumber: string;
  letterOn: string;
}

/** A new year begins as most do: authorised, under the letter of the year before. */
export const toForm = (year: string, known: DonatariaYear | undefined): StandingForm => ({
  year,
  state: known?.state ?? 'authorised',
  category: known?.category ?? '',
  letterNumber: known?.letterNumber ?? '',
  letterOn: known?.letterOn ?? '',
});

export const isYear = (typed: string): boolean => /^20\d\d$/.test(typed.trim());

export const toStanding = ({ state, category, letterNumber, letterOn }: StandingForm) => ({
  state,
  category: blank(category),
  letterNumber: text(letterNumber),
  letterOn: blank(letterOn),
});
