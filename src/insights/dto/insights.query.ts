import { Choice, Day, Id } from '../../shared/http/fields';

export const FIGURES_BY = ['area', 'state', 'sex_age', 'disability'] as const;
export type FiguresBy = (typeof FIGURES_BY)[number];

export class OverviewQuery {
  @Id({ optional: true, example: undefined, description: 'The newest that was opened when left out.' }) cycle?: string;
  @Day({
    optional: true,
    example: undefined,
    description: 'As it stood at the end of this day; to the board, as it was shown then.',
  })
  asOf?: string;
}

export class FiguresQuery extends OverviewQuery {
  @Choice(FIGURES_BY, { optional: true }) by?: FiguresBy;
}
