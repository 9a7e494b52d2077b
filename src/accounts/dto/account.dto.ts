import { Choice, Email, Id, Text, Whole } from '../../shared/http/fields';
import { LANGUAGES } from '../../shared/languages';

export class UpdateAccountDto {
  @Text({ max: 200, min: 1, optional: true, example: 'María López (demo)' }) name?: string;
  @Choice(LANGUAGES, { optional: true }) language?: 'es' | 'en';
}

export class AccountResponse {
  @Id() id: string;
  @Email() email: string;
  @Text({ max: 200, example: 'María López (demo)' }) name: string;
  @Choice(LANGUAGES) language: string;
  @Whole({ example: 1 }) version: number;
}
