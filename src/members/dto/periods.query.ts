import { Day, Moment } from '../../shared/http/fields';

export class PeriodsQuery {
  @Day({ optional: true, example: undefined, description: 'Only the status of that day.' }) asOf?: string;
  @Moment({
    optional: true,
    description:
      'As it was on record then: an instant, or a day, which stands for its end. Decisions and corrections that came later are left out.',
  })
  knownAt?: string;
}
