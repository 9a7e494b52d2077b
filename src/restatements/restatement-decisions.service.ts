import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import type { Permission } from '../access/policy';
import { checkReport } from '../reporting/figure-checks';
import { isUnchanged } from '../seals/seal-changes';
import { SealsService } from '../seals/seals.service';
import { IllegalTransition, Invalid } from '../shared/http/problems';
import type { RestatementResponse } from './dto/restatement.response';
import { type RestatementDraft, restatedReport } from './restatement-document';
import { isOwn, type RestatementStep, stepsFrom } from './restatement-states';
import { changesOf } from './restatement-view';
import { RestatementRepository } from './restatement.repository';
import { OwnRestatement } from './restatements.problems';
import { RestatementsService } from './restatements.service';
import { restatedSeal } from './restated-seal';

/** What becomes of a restatement: each step holds the report, and finds what the step before it has left. */
@Injectable()
export class RestatementDecisions {
  constructor(
    private readonly access: Access,
    private readonly restatements: RestatementRepository,
    private readonly reading: RestatementsService,
    private readonly seals: SealsService,
  ) {}

  /** As on submission, what a hard check says stands in the way. */
  async propose(reportId: string): Promise<RestatementResponse> {
    const draft = await this.at('proposal', reportId, 'reports.write');
    const restating = await this.reading.restating(reportId, 'reports.write');
    const checks = checkReport(restatedReport(restating.report, draft, restating.base));
    const errors = checks.filter(({ level }) => level === 'hard');
    if (errors.length) throw Invalid({ errors });
    if (isUnchanged(changesOf(restating))) throw Invalid({ errors: [{ pointer: '', code: 'nothing-restated' }] });
    await this.restatements.propose(draft.id);
    return this.reading.read(draft.id);
  }

  async reopen(reportId: string): Promise<RestatementResponse> {
    const draft = await this.at('reopening', reportId, 'reports.review');
    await this.restatements.reopen(draft.id);
    return this.reading.read(draft.id);
  }

  async cancel(reportId: string): Promise<RestatementResponse> {
    const draft = await this.at('cancellation', reportId, 'reports.review');
    await this.restatements.cancel(draft.id);
    return this.reading.read(draft.id);
  }

  /** The new seal, the summaries, and the report's own rows are written by this very transaction. */
  async approve(reportId: string): Promise<RestatementResponse> {
    const draft = await this.at('approval', reportId, 'reports.review');
    const by = this.access.actor.accountId;
    if (isOwn(draft, by)) throw OwnRestatement();
    const restating = await this.reading.restating(reportId, 'reports.review');
    const restated = restatedReport(restating.report, draft, restating.base);
    const { content, texts } = restatedSeal(restated, draft, { by, at: await this.restatements.now() });
    await this.restatements.carryOver(draft.id);
    await this.restatements.approve(draft.id, await this.seals.seal(content, texts));
    return this.reading.read(draft.id);
  }

  /** Where none is under way, one can be started. */
  private async at(step: RestatementStep, reportId: string, permission: Permission): Promise<RestatementDraft> {
    const report = await this.restatements.lockReport(reportId, permission);
    const draft = await this.restatements.open(reportId);
    const allowed = draft ? stepsFrom(draft.state) : report.state === 'approved' ? ['restatement'] : [];
    if (!draft || !stepsFrom(draft.state).includes(step)) throw IllegalTransition({ extra: { allowed } });
    return draft;
  }
}
