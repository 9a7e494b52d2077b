import { Choice, Day, NestedList, Text, Whole } from '../../shared/http/fields';
import {
  CATEGORIES,
  type Category,
  DONATARIA_STATES,
  type DonatariaState,
  FIRST_YEAR,
  LAST_YEAR,
  SOURCES,
} from '../donataria.values';

export class StandingDto {
  @Choice(DONATARIA_STATES, { example: 'authorised' }) state: DonatariaState;
  @Choice(CATEGORIES, { optional: true, nullable: true, description: 'The rubro of the tax office’s directory.' })
  category?: Category | null;
  @Text({ optional: true, nullable: true, max: 120, example: '325-SAT-09-II-00000' }) letterNumber?: string | null;
  @Day({ optional: true, nullable: true, example: '2012-03-14' }) letterOn?: string | null;
}

export class StandingResponse {
  @Whole({ min: FIRST_YEAR, max: LAST_YEAR, example: 2026 }) fiscalYear: number;
  @Choice(DONATARIA_STATES, { example: 'authorised' }) state: DonatariaState;
  @Choice(CATEGORIES, { nullable: true }) category: Category | null;
  @Text({ nullable: true, max: 120, example: '325-SAT-09-II-00000' }) letterNumber: string | null;
  @Day({ nullable: true, example: '2012-03-14' }) letterOn: string | null;
  @Choice(SOURCES, { nullable: true, description: 'Null where nothing is known of that year.' })
  source: (typeof SOURCES)[number] | null;
  @Whole({ example: 1, description: '0 where nothing is known of that year.' }) version: number;
}

export class StandingsResponse {
  @NestedList(() => StandingResponse, { description: 'The years of which something is known, the newest first.' })
  items: StandingResponse[];
}
