import { Choice, Instant, NestedList, Text, Whole } from '../../shared/http/fields';
import { IDENTIFIER_STATES, SCHEMES, VERIFICATION_MEANS } from '../../members/member.values';

class WhatWasLookedAt {
  @Text({
    min: 1,
    max: 60,
    example: 'FDL900306PM6',
    description: 'The value that was looked at: 409 where another stands there by now.',
  })
  value: string;
}

export class VerificationDto extends WhatWasLookedAt {
  @Choice(VERIFICATION_MEANS, { description: 'Against the paper, on the authority’s own site, or otherwise.' })
  means: (typeof VERIFICATION_MEANS)[number];
  @Text({ optional: true, nullable: true, max: 500, description: 'Needed where it was otherwise.' })
  note?: string | null;
}

export class OverrideDto extends WhatWasLookedAt {
  @Text({ min: 1, max: 500, example: 'Así aparece en su constancia de situación fiscal' }) reason: string;
}

class WarningResponse {
  @Text({ max: 60, example: 'cluni-state' }) code: string;
  @Text({ max: 500, example: 'Se registró en Hidalgo y el domicilio está en Ciudad de México.' }) detail: string;
}

class IdentifierStanding {
  @Choice(SCHEMES) scheme: (typeof SCHEMES)[number];
  @Text({ max: 60, example: 'FDL900306PM6' }) value: string;
  @Choice(IDENTIFIER_STATES) state: (typeof IDENTIFIER_STATES)[number];
  @Instant({ nullable: true, description: 'When it was given that state; null where nobody has looked at it.' })
  decidedAt: string | null;
  @Text({ nullable: true, max: 200, description: 'Null where the reader does not see who it was.' })
  decidedBy: string | null;
  @Choice(VERIFICATION_MEANS, { nullable: true }) means: (typeof VERIFICATION_MEANS)[number] | null;
  @Text({ nullable: true, max: 500 }) note: string | null;
  @Text({ nullable: true, max: 500, description: 'Why it was accepted in spite of its warnings.' })
  overrideReason: string | null;
  @NestedList(() => WarningResponse, { description: 'Worked out anew at each reading. They forbid nothing.' })
  warnings: WarningResponse[];
}

export class IdentifiersResponse {
  @Whole({ example: 1, description: 'The member’s.' }) version: number;
  @NestedList(() => IdentifierStanding) items: IdentifierStanding[];
}
