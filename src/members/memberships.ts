import { Injectable } from '@nestjs/common';
import { SettingsService } from '../settings/settings.service';
import type { Day } from '../shared/days';
import { IllegalTransition, Invalid } from '../shared/http/problems';
import type { Decision } from './membership-decisions';
import type { Fault } from './membership-faults';
import { rewrite } from './membership-rewriting';
import { type Grounds, MembershipWriter } from './membership-writer';

/** Decisions about a membership, and the periods that follow from them. */
@Injectable()
export class Memberships {
  constructor(
    private readonly writer: MembershipWriter,
    private readonly settings: SettingsService,
  ) {}

  /** A new member's first decision: a prospect from today on. */
  async register(memberId: string): Promise<void> {
    await this.decide(memberId, { kind: 'registration', on: await this.settings.today() });
  }

  /** It has asked to join: an applicant from today on. */
  async apply(memberId: string): Promise<void> {
    await this.decide(memberId, { kind: 'application', on: await this.settings.today() });
  }

  /** One at a time for a member: who comes second finds what the first has written. Answers the day from which it holds. */
  async decide(memberId: string, decision: Decision, grounds: Grounds = {}): Promise<Day> {
    const [held, today] = await Promise.all([this.writer.hold([memberId]), this.settings.today()]);
    const periods = held.get(memberId)!;
    const rewriting = rewrite(periods, decision, today);
    if (rewriting.isRefused) throw refused(rewriting);
    await this.writer.write([{ memberId, decision, held: periods, rewriting }], grounds);
    if (decision.kind !== 'registration') await this.writer.bump([memberId]);
    return rewriting.effectiveOn;
  }
}

const refused = ({ code, pointer, allowed }: Fault) =>
  code === 'illegal-transition' ? IllegalTransition({ extra: { allowed } }) : Invalid({ errors: [{ pointer, code }] });
