import { applyDecorators } from '@nestjs/common';
import { IsUrl } from 'class-validator';
import { MunicipalityCode } from '../../geography/municipality-code';
import { type Area, AREAS } from '../../shared/areas';
import { Choice, Choices, Day, Email, Text, Texts, WebAddress, Whole } from '../../shared/http/fields';
import { STATE_CODES } from '../member.values';
import { BUDGET_BANDS, COUNTRIES, LEGAL_FORMS } from '../member.values';

const Links = () =>
  applyDecorators(
    Texts({ max: 500, maxItems: 20, example: ['https://social.example/puentedeluz'] }),
    IsUrl({ protocols: ['http', 'https'], require_protocol: true }, { each: true }),
  );

/** What an NGO says about itself, and everybody signed in may read. */
export class PublicProfile {
  @Text({ min: 1, max: 300, example: 'Fundación Puente de Luz, A.C. (demo)', description: 'As in its deed.' })
  legalName: string;
  @Text({ min: 1, max: 300, example: 'Fundación Puente de Luz (demo)', description: 'The name in use.' }) name: string;
  @Text({ nullable: true, max: 40, example: 'FPL' }) acronym: string | null;
  @Text({ nullable: true, max: 2000 }) missionEs: string | null;
  @Text({ nullable: true, max: 2000 }) missionEn: string | null;
  @Text({ nullable: true, max: 5000 }) descriptionEs: string | null;
  @Text({ nullable: true, max: 5000 }) descriptionEn: string | null;
  @Choice(LEGAL_FORMS, { nullable: true }) legalForm: (typeof LEGAL_FORMS)[number] | null;
  @Day({ nullable: true, example: '1998-04-30' }) foundedOn: string | null;
  @Choices(AREAS) focusAreas: Area[];
  @Choice(AREAS, { nullable: true, description: 'One of the focus areas.' }) primaryFocus: Area | null;
  @Choices(STATE_CODES, { example: ['09', '15'], description: 'INEGI codes.' }) statesServed: string[];
  @Choice(COUNTRIES, { nullable: true }) addressCountry: (typeof COUNTRIES)[number] | null;
  @Text({ nullable: true, max: 120, example: 'Coyoacán' }) addressMunicipality: string | null;
  @MunicipalityCode() addressMunicipalityCode: string | null;
  @Text({
    nullable: true,
    max: 2,
    pattern: /^(0[1-9]|[12]\d|3[0-2]|[A-Z]{2})$/,
    example: '09',
    description: 'INEGI code, or the two letters of a state of the US.',
  })
  addressState: string | null;
  @WebAddress({ nullable: true }) website: string | null;
  @Email({ nullable: true }) publicEmail: string | null;
  @Text({ nullable: true, max: 40, example: '+52 55 0000 0000' }) publicPhone: string | null;
  @Links() socialLinks: string[];
  @Texts({ max: 35, maxItems: 30, example: ['es', 'nah'], description: 'Languages it works in.' }) languages: string[];
}

/** What the coalition's office and the NGO itself see, and the board does not. */
export class PrivateProfile {
  @Text({ nullable: true, max: 200, example: 'Calle Ficticia' }) addressStreet: string | null;
  @Text({ nullable: true, max: 40, example: '12 int. 3' }) addressNumber: string | null;
  @Text({ nullable: true, max: 120, example: 'Del Carmen' }) addressNeighbourhood: string | null;
  @Text({ nullable: true, max: 10, pattern: /^\d{5}(-\d{4})?$/, example: '04100' }) addressPostalCode: string | null;
  @Whole({ nullable: true, max: 1_000_000, example: 14 }) paidStaff: number | null;
  @Whole({ nullable: true, max: 1_000_000, example: 60 }) volunteers: number | null;
  @Choice(BUDGET_BANDS, { nullable: true, description: 'Yearly budget in pesos.' })
  budgetBand: (typeof BUDGET_BANDS)[number] | null;
}
