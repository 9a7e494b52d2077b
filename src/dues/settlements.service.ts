import { Injectable } from '@nestjs/common';
import { SettingsService } from '../settings/settings.service';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import type { JsonText } from '../shared/http/json-text';
import { IllegalTransition, Invalid } from '../shared/http/problems';
import { TermSettled } from './dues.problems';
import type { PaymentDto, WaiverDto } from './dto/term.dto';
import { Term } from './term.entity';
import { allowedSteps, paymentErrors, termState, type TermStep } from './term-rules';
import { TermsQueries } from './terms.queries';

const NOT_PAID = { paidOn: null, method: null, receiptNumber: null };
const NOT_WAIVED = { waivedOn: null, waivedReason: null };

/** How dues are settled, and how that is taken back. No money is moved here: it is put on record. */
@Injectable()
export class SettlementsService {
  constructor(
    private readonly database: Database,
    private readonly queries: TermsQueries,
    private readonly settings: SettingsService,
  ) {}

  async pay(id: string, { receiptNumber = null, ...payment }: PaymentDto): Promise<JsonText> {
    const { version, today } = await this.stepping(id, 'payment');
    const errors = paymentErrors(payment, today);
    if (errors.length) throw Invalid({ errors });
    return this.write(id, version, { ...payment, receiptNumber });
  }

  async takePaymentBack(id: string, version: number): Promise<JsonText> {
    await this.stepping(id, 'payment-taken-back');
    return this.write(id, version, NOT_PAID);
  }

  async waive(id: string, { reason }: WaiverDto): Promise<JsonText> {
    const { version, today } = await this.stepping(id, 'waiver');
    return this.write(id, version, { waivedOn: today, waivedReason: reason });
  }

  async takeWaiverBack(id: string, version: number): Promise<JsonText> {
    await this.stepping(id, 'waiver-taken-back');
    return this.write(id, version, NOT_WAIVED);
  }

  /** The term, locked, where the step is possible: who settles second finds it settled. */
  private async stepping(id: string, step: TermStep): Promise<{ version: number; today: string }> {
    const term = await this.queries.lock(id, 'dues.write');
    const today = await this.settings.today();
    const state = termState(term, today);
    const allowed = allowedSteps(state);
    if (allowed.includes(step)) return { version: term.version, today };
    throw (state === 'paid' || state === 'waived' ? TermSettled : IllegalTransition)({ extra: { allowed } });
  }

  private async write(id: string, version: number, change: Partial<Term>): Promise<JsonText> {
    await updateVersioned(this.database, Term, id, version, { ...change, updatedAt: () => 'now()' });
    return this.queries.one(id);
  }
}
