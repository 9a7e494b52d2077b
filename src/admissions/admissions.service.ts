import { Injectable } from '@nestjs/common';
import { TermsService } from '../dues/terms.service';
import { MemberNumbers } from '../members/member-numbers';
import { MembersService } from '../members/members.service';
import type { Decision } from '../members/membership-decisions';
import type { Grounds } from '../members/membership-writer';
import { Memberships } from '../members/memberships';
import { SettingsService } from '../settings/settings.service';
import type { JsonText } from '../shared/http/json-text';
import type {
  AdmissionDto,
  CorrectionDto,
  DeclineDto,
  ReinstatementDto,
  RenewalDto,
  ResignationDto,
  SuspensionDto,
} from './dto/decisions.dto';

/** How an organisation becomes a member, goes on being one, and ceases to be one. */
@Injectable()
export class AdmissionsService {
  constructor(
    private readonly memberships: Memberships,
    private readonly numbers: MemberNumbers,
    private readonly members: MembersService,
    private readonly settings: SettingsService,
    private readonly terms: TermsService,
  ) {}

  async admit(memberId: string, { from, termEndsOn, memberNumber, term, ...grounds }: AdmissionDto): Promise<JsonText> {
    const { graceDays } = await this.settings.membershipRules();
    await this.memberships.decide(memberId, { kind: 'admission', from, termEndsOn, graceDays }, grounds);
    await this.numbers.give(memberId, memberNumber);
    if (term) await this.terms.writeFirst(memberId, term, { from, termEndsOn });
    return this.members.read(memberId);
  }

  async renew(memberId: string, { from, termEndsOn, term, ...grounds }: RenewalDto): Promise<JsonText> {
    const { graceDays } = await this.settings.membershipRules();
    const begins = await this.memberships.decide(memberId, { kind: 'renewal', from, termEndsOn, graceDays }, grounds);
    if (term) await this.terms.writeFirst(memberId, term, { from: begins, termEndsOn });
    return this.members.read(memberId);
  }

  suspend(memberId: string, { on, until, ...grounds }: SuspensionDto): Promise<JsonText> {
    return this.decide(memberId, { kind: 'suspension', on, until }, grounds);
  }

  reinstate(memberId: string, { on, ...grounds }: ReinstatementDto): Promise<JsonText> {
    return this.decide(memberId, { kind: 'reinstatement', on }, grounds);
  }

  resign(memberId: string, { on, ...grounds }: ResignationDto): Promise<JsonText> {
    return this.decide(memberId, { kind: 'resignation', on }, grounds);
  }

  decline(memberId: string, { on, ...grounds }: DeclineDto): Promise<JsonText> {
    return this.decide(memberId, { kind: 'decline', on }, grounds);
  }

  /** Who turns out to have been a member gets a number as one. */
  async correct(memberId: string, { periods, ...grounds }: CorrectionDto): Promise<JsonText> {
    await this.memberships.decide(memberId, { kind: 'correction', periods }, grounds);
    if (periods.some(({ status }) => status === 'active')) await this.numbers.give(memberId);
    return this.members.read(memberId);
  }

  private async decide(memberId: string, decision: Decision, grounds: Grounds): Promise<JsonText> {
    await this.memberships.decide(memberId, decision, grounds);
    return this.members.read(memberId);
  }
}
