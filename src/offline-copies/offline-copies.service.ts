import { Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { Access } from '../access/access';
import type { ReportEditResponse } from '../reporting/dto/edit.response';
import type { FigureResponse } from '../reporting/dto/figure.response';
import type { ReportResponse } from '../reporting/dto/report.response';
import { EditsService } from '../reporting/edits.service';
import { NOT_REPORTED_WORDS } from '../reporting/not-reported';
import { ReportsService } from '../reporting/reports.service';
import type { FileContent } from '../shared/files/file-store';
import { refuseOthers, type UploadedForm } from '../shared/files/uploaded-form';
import { fieldDetail } from '../shared/http/problem';
import type { CopyProposalResponse } from './dto/proposal.response';
import { fieldsOfFigure, fieldsOfReport } from './figure-fields';
import { NothingToFillIn, OtherReport } from './offline-copies.problems';
import { type Change, changesOf, type Fault } from './proposal';
import { type FilledCopy, MAX_COPY_BYTES, readCopy } from './read-copy';
import { writeCopy } from './write-copy';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** In either language: a copy may travel. */
const REASONS = new Map(
  Object.entries(NOT_REPORTED_WORDS).flatMap(([code, { es, en }]) => [
    [es.toLowerCase(), code],
    [en.toLowerCase(), code],
  ]),
);

/** A report that goes away to be filled in, and comes back as a proposal. */
@Injectable()
export class OfflineCopiesService {
  constructor(
    private readonly access: Access,
    private readonly reports: ReportsService,
    private readonly edits: EditsService,
  ) {}

  async write(id: string): Promise<FileContent> {
    const report = await this.open(id);
    const content = await writeCopy(report, this.access.actor.language, new Date());
    const name = `${report.cycle.code} ${report.member.name}`.replace(/[\\/:*?"<>|]/g, ' ');
    return { name: `${name}.xlsx`, mediaType: XLSX, size: content.length, content: Readable.from([content]) };
  }

  async read(id: string, form: UploadedForm): Promise<CopyProposalResponse> {
    const report = await this.open(id);
    const content = await form.read({ maxBytes: MAX_COPY_BYTES }, async ({ fields, file }) => {
      refuseOthers(fields);
      const whole = await buffer(file.stream);
      file.assertWhole();
      return whole;
    });
    const copy = await readCopy(content);
    if (copy.reportId !== id) throw OtherReport();
    return this.propose(report, copy);
  }

  private async open(id: string): Promise<ReportResponse> {
    const report = await this.reports.read(id, 'reports.write');
    if (!report.can.edit) throw NothingToFillIn();
    return report;
  }

  private async propose(report: ReportResponse, { downloadedAt, inputs }: FilledCopy): Promise<CopyProposalResponse> {
    const open = openFigures(report);
    const proposal: CopyProposalResponse = {
      downloadedAt,
      figures: [],
      report: { version: report.version, changes: [] },
      faults: [],
      left: 0,
    };
    for (const figureId of new Set(inputs.map((input) => input.figureId))) {
      const filled = inputs.filter((input) => input.figureId === figureId);
      const figure = figureId === null ? null : open.get(figureId);
      const current = figure ? fieldsOfFigure(figure) : fieldsOfReport(report);
      const { changes, faults } = changesOf(filled, current, { unit: figure?.indicator.unit ?? '', reasons: REASONS });
      if (figureId !== null && !figure) {
        proposal.left += changes.length;
        continue;
      }
      const told = await this.tellWho(report.id, figureId, changes);
      if (figureId === null) {
        proposal.report.changes = told.filter(({ field }) => isOpenField(report, field));
        proposal.left += told.length - proposal.report.changes.length;
      } else if (told.length) proposal.figures.push({ figureId, version: figure!.version, changes: told });
      proposal.faults.push(...faults.map((fault) => this.faultOf(figureId, fault)));
    }
    return proposal;
  }

  /** Asked only where somebody else was at it meanwhile. */
  private async tellWho(reportId: string, figureId: string | null, changes: Change[]) {
    const isAsked = changes.some(({ isConflict }) => isConflict);
    const edits = isAsked ? (await this.edits.of(reportId, figureId ?? undefined)).items : [];
    const last = (field: string): ReportEditResponse | null =>
      edits.find(({ fields }) => fields.includes(field === 'isNotReported' ? 'state' : field)) ?? null;
    return changes.map((change) => ({ ...change, changedBy: change.isConflict ? last(change.field) : null }));
  }

  private faultOf(figureId: string | null, { params, ...fault }: Fault) {
    return { figureId, ...fault, detail: fieldDetail({ code: fault.code, params }, this.access.actor.language) };
  }
}

const isOpenField = ({ editableFields }: ReportResponse, field: string): boolean =>
  (editableFields as string[]).includes(field);

function openFigures({ programs, memberFigures, editableFigureIds }: ReportResponse): Map<string, FigureResponse> {
  const figures = [...programs.flatMap((program) => program.figures), ...memberFigures];
  return new Map(
    figures
      .filter(({ id }) => editableFigureIds === null || editableFigureIds.includes(id))
      .map((each) => [each.id, each]),
  );
}
