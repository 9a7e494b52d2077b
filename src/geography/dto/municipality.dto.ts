import { MEXICAN_STATES } from '../../shared/places';
import { Choice, Filter, Text } from '../../shared/http/fields';
import { PageOf, PageQuery } from '../../shared/http/pages';

const STATE_CODES = MEXICAN_STATES.map(({ code }) => code);

export class MunicipalitiesQuery extends PageQuery {
  @Filter(STATE_CODES, { description: 'The state it lies in: an INEGI code.' }) state?: string[];
  @Text({ optional: true, max: 120, example: 'coyoacan', description: 'Part of its name, accents and capitals aside.' })
  q?: string;
}

class MunicipalityResponse {
  @Text({ max: 5, example: '09003', description: 'CVEGEO: the state’s two digits and the municipality’s three.' })
  code: string;
  @Choice(STATE_CODES, { example: '09' }) state: string;
  @Text({ max: 120, example: 'Coyoacán' }) name: string;
}

export class MunicipalityPage extends PageOf(MunicipalityResponse) {}
