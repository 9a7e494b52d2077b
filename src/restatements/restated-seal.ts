import type { SealableReport } from '../reporting/report-document';
import { sealedReport, type UnnumberedContent } from '../reporting/sealed-report';
import { type SealedText, TextsBeside } from '../seals/seal-content';
import type { RestatementDraft } from './restatement-document';

/** The next edition: the restated report, why it was restated, and who had a hand in it. */
export function restatedSeal(
  restated: SealableReport,
  draft: Pick<RestatementDraft, 'reason' | 'requestedBy' | 'requestedAs' | 'startedAt' | 'startedBy' | 'proposedBy'>,
  approval: { by: string; at: string },
  beside = new TextsBeside(),
): { content: UnnumberedContent; texts: SealedText[] } {
  const { content } = sealedReport({ ...restated, approvedAt: approval.at }, approval.by, beside);
  return {
    content: {
      ...content,
      schema: 2,
      restatement: {
        reason: beside.put('/restatement/reason', draft.reason),
        requestedBy: draft.requestedBy,
        requestedAs: beside.put('/restatement/requestedAs', draft.requestedAs),
        startedAt: new Date(draft.startedAt).toISOString(),
        startedBy: draft.startedBy,
        proposedBy: draft.proposedBy ?? draft.startedBy,
      },
    },
    texts: beside.texts,
  };
}
