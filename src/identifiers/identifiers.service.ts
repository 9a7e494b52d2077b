import { Injectable } from '@nestjs/common';
import type { TAX_SCHEMES } from '../members/member.values';
import { MemberIdentifiers } from '../members/member-identifiers';
import { MembersQueries } from '../members/members.queries';
import type { JsonText } from '../shared/http/json-text';
import { IllegalTransition, Invalid } from '../shared/http/problems';
import type { OverrideDto, VerificationDto } from './dto/identifier.dto';
import { IdentifierChanged, NothingToOverride } from './identifiers.problems';
import { IdentifiersQueries } from './identifiers.queries';

export type TaxScheme = (typeof TAX_SCHEMES)[number];

/** What the office has made of an identifier that somebody else has given out. */
@Injectable()
export class IdentifiersService {
  constructor(
    private readonly members: MembersQueries,
    private readonly identifiers: MemberIdentifiers,
    private readonly queries: IdentifiersQueries,
  ) {}

  of(memberId: string): Promise<JsonText> {
    return this.queries.of(memberId);
  }

  async verify(memberId: string, scheme: TaxScheme, { value, means, note }: VerificationDto): Promise<JsonText> {
    if (means === 'other' && !note) throw Invalid({ errors: [{ pointer: '/note', code: 'note-required' }] });
    await this.hold(memberId, scheme, value);
    await this.identifiers.judge(memberId, scheme, { state: 'verified', means, note: note || null });
    return this.of(memberId);
  }

  async override(memberId: string, scheme: TaxScheme, { value, reason }: OverrideDto): Promise<JsonText> {
    await this.hold(memberId, scheme, value);
    if ((await this.queries.warnings(memberId, scheme)).length === 0) throw NothingToOverride();
    await this.identifiers.judge(memberId, scheme, { state: 'overridden', overrideReason: reason });
    return this.of(memberId);
  }

  /** Back to what nobody has looked at. */
  async withdraw(
    memberId: string,
    scheme: TaxScheme,
    version: number,
    from: 'verified' | 'overridden',
  ): Promise<JsonText> {
    await this.members.assertVisible(memberId, 'identifiers.verify');
    const held = await this.identifiers.hold(memberId, scheme, version);
    if (held.state !== from) throw IllegalTransition();
    await this.identifiers.judge(memberId, scheme, { state: 'unverified' });
    return this.of(memberId);
  }

  /** What was looked at has to be what stands there. */
  private async hold(memberId: string, scheme: TaxScheme, value: string): Promise<void> {
    await this.members.assertVisible(memberId, 'identifiers.verify');
    const held = await this.identifiers.hold(memberId, scheme);
    if (held.value !== value) throw IdentifierChanged();
  }
}
