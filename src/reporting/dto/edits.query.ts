import { Id } from '../../shared/http/fields';

export class EditsQuery {
  @Id({ optional: true, description: 'Of this figure; without it, of what is not a figure.' }) figure?: string;
}
