import { Injectable } from '@nestjs/common';
import { TermsService } from '../dues/terms.service';
import { MemberNumbers } from '../members/member-numbers';
import { MembersService } from '../members/members.service';
import { Memberships } from '../members/memberships';
import { SettingsService } from '../settings/settings.service';
import type { JsonText } from '../shared/http/json-text';
import type { AdmissionDto, ResignationDto } from './dto/decisions.dto';

/** How an organisation becomes a member, and ceases to be one. */
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

  async resign(memberId: string, { on, ...grounds }: ResignationDto): Promise<JsonText> {
    await this.memberships.decide(memberId, { kind: 'resignation', on }, grounds);
    return this.members.read(memberId);
  }
}
