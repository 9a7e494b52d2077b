import { Choice, Day, Flag, Id, Instant, Nested, NestedList, Text, Whole } from '../../shared/http/fields';
import { ReportAttachmentResponse } from './attachment.response';
import { REPORT_STATES } from '../report-states';

class ReceiptCycle {
  @Text({ max: 30, example: '2026-Q3' }) code: string;
  @Text({ max: 100 }) nameEs: string;
  @Text({ max: 100 }) nameEn: string;
}

class ReceiptFigures {
  @Whole({ description: 'With a quantity.' }) reported: number;
  @Whole({ description: 'With a reason why not.' }) notReported: number;
}

class ReceiptCoalition {
  @Text({ max: 200 }) name: string;
  @Text({ max: 60, example: 'America/Mexico_City' }) timeZone: string;
}

/** The acuse of the newest submission: what was received, when, and the hash of every word of it. */
export class ReceiptResponse {
  @Id() reportId: string;
  @Text({ max: 60, example: '2026-Q3-0001-K7QX' }) folio: string;
  @Instant() submittedAt: string;
  @Text({ max: 64, description: 'SHA-256 of what was handed in, in hexadecimal.' }) hash: string;
  @Text({ max: 300 }) memberName: string;
  @Nested(() => ReceiptCycle) cycle: ReceiptCycle;
  @Day() coversFrom: string;
  @Day() coversTo: string;
  @Day({ description: 'With its extension.' }) dueOn: string;
  @Flag() isLate: boolean;
  @Flag({ description: 'Filed by the coalition’s office for the member.' }) isFiledOnBehalf: boolean;
  @Text({ max: 200, nullable: true, description: 'Null where the reader may not know who.' }) submittedBy:
    string | null;
  @Choice(REPORT_STATES) state: string;
  @Flag({ description: 'Withdrawn or returned since: it may have been changed.' }) isReopened: boolean;
  @Text({ max: 200, nullable: true, description: 'On whose behalf; not told of a report that is open again.' })
  signatory: string | null;
  @Flag() isNothingToReport: boolean;
  @Nested(() => ReceiptFigures, { nullable: true, description: 'Not told of a report that is open again.' })
  figures: ReceiptFigures | null;
  @NestedList(() => ReportAttachmentResponse, {
    nullable: true,
    description: 'Not told of a report that is open again.',
  })
  attachments: ReportAttachmentResponse[] | null;
  @Nested(() => ReceiptCoalition) coalition: ReceiptCoalition;
}
