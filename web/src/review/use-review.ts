import { api, client, etags } from '../api/client';
import { asProblem } from '../api/problem';
import { queryClient, refresh } from '../api/query-client';
import type { Report } from '../api/types';
import { useTexts } from '../texts/language';
import { useForm } from '../ui/use-form';
import { decisionTexts } from './decision.texts';
import { type RemarksForm, toRemarks } from './remarks';
import { usePrevious } from './previous';
import type { Review } from './review';

const NOTHING: RemarksForm = { whole: '', on: {} };

export const reportQuery = (id: string) => api.queryOptions('get', '/reports/{id}', { params: { path: { id } } });

/** After a decision: the report as it is now, and everything that counts it read anew. */
function decided(report: Report): void {
  etags.know(`/reports/${report.id}`, report.version);
  queryClient.setQueryData(reportQuery(report.id).queryKey, report);
  void refresh('/reports', '/cycles', '/obligations', '/insights');
}

/** The remarks being written, kept on this device until they are sent, and the two decisions. */
export type Outcome = 'decided' | 'overtaken';

export function useReview(report: Report, tell: (outcome: Outcome) => void) {
  const t = useTexts(decisionTexts);
  /** Withdrawn meanwhile, or decided by somebody else: then the page shows how it stands now. */
  const overtaken = (refusal: unknown): never => {
    if ([409, 412].includes(asProblem(refusal).status)) {
      tell('overtaken');
      void refresh('/reports');
    }
    throw refusal;
  };
  const path = { params: { path: { id: report.id } } };
  const form = useForm({
    initial: NOTHING,
    draft: `/reports/${report.id}/remarks`,
    check: (values): Record<string, string> => (toRemarks(values, report).length ? {} : { whole: t('return.needed') }),
    place: () => 'whole',
    send: async (values) => {
      const body = { remarks: toRemarks(values, report) };
      const { data } = await client.POST('/reports/{id}/return', { ...path, body }).catch(overtaken);
      return data!;
    },
    onSaved: (returned) => {
      form.set(NOTHING);
      decided(returned);
      tell('decided');
    },
  });
  const approve = async () => {
    const { data } = await client.POST('/reports/{id}/approval', path).catch(overtaken);
    form.set(NOTHING);
    decided(data!);
    tell('decided');
  };
  const begin = async () => {
    const { data } = await client.POST('/reports/{id}/review', path).catch(overtaken);
    decided(data!);
  };
  /** Begun by mistake: the organisation may withdraw it again. */
  const cancel = async () => {
    const { data } = await client.POST('/reports/{id}/review-cancellation', path).catch(overtaken);
    decided(data!);
  };
  const { previous, isMissing } = usePrevious(report);
  const review: Review = { report, remarks: report.can.review ? form : null, previous };
  return { review, form, begin, cancel, approve, isMissing };
}
