import { Flag, Secret, Text, Texts, Whole } from '../../shared/http/fields';

export class SecondFactorCodeDto {
  @Secret({ min: 1, max: 40, example: '492039', description: 'Of the app, or a recovery code.' }) code: string;
}

export class SecondFactorResponse {
  @Flag({ description: 'A code is asked for at sign-in.' }) isActive: boolean;
  @Flag({ description: 'The coalition asks it of one of the account’s roles.' }) isMandatory: boolean;
  @Whole({ max: 10, example: 10 }) recoveryCodesLeft: number;
}

export class OfferedSecondFactor {
  @Text({
    max: 100,
    example: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    description: 'To be typed where a camera is missing.',
  })
  secret: string;
  @Text({ max: 600, example: 'otpauth://totp/…', description: 'For the square code that an app reads.' })
  address: string;
}

export class RecoveryCodesResponse {
  @Texts({ max: 20, maxItems: 10, example: ['abcd-efgh-jkmn'], description: 'Shown this once; each works once.' })
  recoveryCodes: string[];
}
