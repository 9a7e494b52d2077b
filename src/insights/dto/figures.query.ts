import { AREAS, type Area } from '../../shared/areas';
import { STATES } from '../../shared/breakdowns';
import { Choice, Day, Text, WholeParam } from '../../shared/http/fields';
import { IdFilter } from '../../shared/http/id-filter';

export const STAFF_FIGURES_BY = [
  'area',
  'program',
  'indicator',
  'state',
  'sex_age',
  'disability',
  'cycle',
  'member',
] as const;
export type StaffFiguresBy = (typeof STAFF_FIGURES_BY)[number];

const left = { optional: true, example: undefined };

/** One table: what (people served, or one indicator), by what, over which periods, of whom, and as it was when. */
export class StaffFiguresQuery {
  @Choice(STAFF_FIGURES_BY, { ...left, description: 'What the rows are; by area when left out.' }) by?: StaffFiguresBy;
  @IdFilter('The newest that was opened when left out.') cycle?: string[];
  @Day({ ...left, description: 'Instead of `cycle`: periods that start on this day or later, all of one kind.' })
  from?: string;
  @Day({ ...left, description: 'Periods that start on this day or earlier.' }) to?: string;
  @Text({
    ...left,
    max: 20,
    pattern: /^[A-Z]{2,5}-\d{2}[A-Z]?$/,
    description: 'By its code. People served when left out.',
  })
  indicator?: string;
  @Choice(AREAS, { ...left, description: 'Of the programs.' }) area?: Area;
  @Choice(STATES, { ...left, description: 'Where they were served.' }) state?: string;
  @IdFilter() member?: string[];
  @Day({ ...left, description: 'What stood at the end of this day, where the coalition is.' }) asOf?: string;
  @Choice(['restated', 'first'], { ...left, description: 'As they stand, or as they were first approved.' })
  as?: 'restated' | 'first';
  @Choice(['all', 'same'], { ...left, description: 'By cycle: everybody, or those that reported in all of them.' })
  members?: 'all' | 'same';
  @Choice(['reported', 'missing'], { ...left, description: 'By member: those that have reported, or have not.' })
  reporting?: 'reported' | 'missing';
  @WholeParam({ ...left, min: 1, max: 200, description: 'By program and by member: how many rows a page holds.' })
  limit?: number;
  @Text({ ...left, max: 1000, description: 'Where to go on: the `nextCursor` of the page before.' }) cursor?: string;
}

/** What the board may ask of it. */
export const BOARD_MAY_ASK: readonly (keyof StaffFiguresQuery)[] = ['by', 'cycle', 'asOf'];
