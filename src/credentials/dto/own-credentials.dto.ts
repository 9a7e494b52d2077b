import { BROWSERS, SYSTEMS } from '../../accounts/device';
import { MAX_PASSWORD, MIN_PASSWORD } from '../../accounts/passwords';
import { Choice, Flag, Id, Instant, NestedList, Secret } from '../../shared/http/fields';

export class ReauthenticationDto {
  @Secret({ min: 1, max: 200, example: 'cuatro palabras que solo usted diría' }) password: string;
  @Secret({ min: 1, max: 40, optional: true, example: '492039', description: 'Where the account has a second factor.' })
  code?: string;
}

export class ChangePasswordDto {
  @Secret({ min: MIN_PASSWORD, max: MAX_PASSWORD, example: 'cuatro palabras que solo usted diría' }) password: string;
}

export class OwnSession {
  @Id() id: string;
  @Choice(BROWSERS, { nullable: true }) browser: string | null;
  @Choice(SYSTEMS, { nullable: true }) system: string | null;
  @Instant() createdAt: string;
  @Instant({ description: 'To the minute.' }) lastSeenAt: string;
  @Flag({ description: 'The one that asks.' }) isCurrent: boolean;
}

export class OwnSessionsResponse {
  @NestedList(() => OwnSession) items: OwnSession[];
}
