import { Secret, Text } from '../../shared/http/fields';

export class SignInDto {
  @Text({ max: 254, min: 1, example: 'coordinator@padron.example' }) email: string;
  @Secret({ min: 1, max: 200, example: 'cuatro palabras que solo usted diría' }) password: string;
}
