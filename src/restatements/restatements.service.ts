import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import type { Permission } from '../access/policy';
import type { FigureDto } from '../reporting/dto/figure.dto';
import type { ChangeReportDto } from '../reporting/dto/report.dto';
import { entryErrors, entryOf } from '../reporting/figure-entry';
import { stepsFrom as stepsOfReport } from '../reporting/report-states';
import { ReportsQueries } from '../reporting/reports.queries';
import { SealsQueries } from '../seals/seals.queries';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import { IllegalTransition, Invalid, NotFound } from '../shared/http/problems';
import type { StartRestatementDto } from './dto/restatement.dto';
import type { RestatedFigureResponse, RestatementResponse } from './dto/restatement.response';
import { RestatedFigure } from './restated-figure.entity';
import type { RestatementDraft } from './restatement-document';
import { isEditable, stepsFrom } from './restatement-states';
import { type Restating, restatementView } from './restatement-view';
import { Restatement } from './restatement.entity';
import { RestatementRepository } from './restatement.repository';

/** Correcting a sealed report beside its seal: nothing of what is sealed changes for anybody until it is approved. */
@Injectable()
export class RestatementsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly restatements: RestatementRepository,
    private readonly reports: ReportsQueries,
    private readonly seals: SealsQueries,
  ) {}

  async start(reportId: string, start: StartRestatementDto): Promise<RestatementResponse> {
    const report = await this.restatements.lockReport(reportId, 'reports.review');
    if (report.state !== 'approved')
      throw IllegalTransition({ extra: { allowed: stepsOfReport(report.state, false) } });
    const open = await this.restatements.open(reportId);
    if (open) throw IllegalTransition({ extra: { allowed: stepsFrom(open.state) } });
    const id = await this.restatements.start(report, start);
    return this.read(id);
  }

  async readOpen(reportId: string): Promise<RestatementResponse> {
    return this.view(await this.restating(reportId, 'reports.read'));
  }

  async read(id: string): Promise<RestatementResponse> {
    return this.view(await this.restatingOf(await this.restatements.byId(id), 'reports.read'));
  }

  async change(reportId: string, version: number, change: ChangeReportDto): Promise<RestatementResponse> {
    const draft = await this.lockForEditing(reportId);
    const { isNothingToReport, nothingReason } = { ...draft, ...change };
    if (isNothingToReport && !nothingReason)
      throw Invalid({ errors: [{ pointer: '/nothingReason', code: 'required' }] });
    const lastEditedBy = this.access.actor.accountId;
    const edited = { ...change, lastEditedBy, updatedAt: () => 'now()' };
    await updateVersioned(this.database, Restatement, draft.id, version, edited);
    return this.read(draft.id);
  }

  async fillIn(reportId: string, id: string, version: number, entry: FigureDto): Promise<RestatedFigureResponse> {
    const draft = await this.lockForEditing(reportId);
    if (!draft.figures.some((figure) => figure.id === id)) throw NotFound();
    const errors = entryErrors(entry);
    if (errors.length) throw Invalid({ errors });
    const updatedBy = this.access.actor.accountId;
    const edited = { ...entryOf(entry), updatedBy, updatedAt: () => 'now()' };
    await updateVersioned(this.database, RestatedFigure, id, version, edited);
    await this.restatements.markEdited(draft.id);
    return this.figureOf(await this.read(draft.id), id);
  }

  async readFigure(reportId: string, id: string): Promise<RestatedFigureResponse> {
    return this.figureOf(await this.readOpen(reportId), id);
  }

  /** The restatement that is under way, with the report that it corrects and what is sealed of it. */
  async restating(reportId: string, permission: Permission): Promise<Restating> {
    await this.reports.report(reportId, permission);
    const draft = await this.restatements.open(reportId);
    if (!draft) throw NotFound();
    return this.restatingOf(draft, permission);
  }

  private async lockForEditing(reportId: string): Promise<RestatementDraft> {
    await this.restatements.lockReport(reportId, 'reports.write');
    const draft = await this.restatements.open(reportId);
    if (!draft) throw NotFound();
    if (!isEditable(draft.state)) throw IllegalTransition({ extra: { allowed: stepsFrom(draft.state) } });
    return draft;
  }

  private async restatingOf(draft: RestatementDraft, permission: Permission): Promise<Restating> {
    const report = await this.reports.report(draft.reportId, permission);
    const editions = await this.seals.editions(draft.reportId);
    return { report, draft, base: editions.find(({ edition }) => edition === draft.baseEdition)!.reading };
  }

  private figureOf({ programs, memberFigures }: RestatementResponse, id: string): RestatedFigureResponse {
    const figure = [...programs.flatMap(({ figures }) => figures), ...memberFigures].find((each) => each.id === id);
    if (!figure) throw NotFound();
    return figure;
  }

  private view(restating: Restating): RestatementResponse {
    const { accountId, language } = this.access.actor;
    const [mayWrite, mayReview] = [this.access.can('reports.write'), this.access.can('reports.review')];
    return restatementView(restating, { accountId, language, mayWrite, mayReview });
  }
}
