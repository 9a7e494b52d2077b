import { MAX_PASSWORD, MIN_PASSWORD } from '../../accounts/passwords';
import { Secret, Text } from '../../shared/http/fields';

export class PasswordResetDto {
  @Text({ min: 1, max: 254, example: 'coordinator@padron.example' }) email: string;
}

export class ConfirmPasswordResetDto {
  @Secret({ min: 1, max: 200, description: 'What stands behind the # of the link.' }) token: string;
  @Secret({ min: MIN_PASSWORD, max: MAX_PASSWORD, example: 'cuatro palabras que solo usted diría' }) password: string;
}
