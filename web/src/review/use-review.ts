import { api, client } from '../api/client';
import { queryClient, refresh } from '../api/query-client';
import type { Report } from '../api/types';
import { useTexts } from '../texts/language';
import { useForm } from '../ui/use-form';
import { decisionTexts } from './decision.texts';
import { type RemarksForm, toRemarks } from './remarks';
import type { Review } from './review';

const NOTHING: RemarksForm = { whole: '', figures: {} };

export const reportQuery = (id: string) => api.queryOptions('get', '/reports/{id}', { params: { path: { id } } });

/** After a decision: the report as it is now, and everything that counts it read anew. */
function decided(report: Report): void {
  queryClient.setQueryData(reportQuery(report.id).queryKey, report);
  void refresh('/reports', '/cycles', '/obligations', '/insights');
}

/** The remarks being written, kept on this device until they are sent, and the two decisions. */
export function useReview(report: Report, onDecided: () => void) {
  const t = useTexts(decisionTexts);
  const path = { params: { path: { id: report.id } } };
  const form = useForm({
    initial: NOTHING,
    draft: `/reports/${report.id}/return`,
    check: (values): Record<string, string> => (toRemarks(values, report).length ? {} : { whole: t('return.needed') }),
    place: () => 'whole',
    send: async (values) => {
      const { data } = await client.POST('/reports/{id}/return', {
        ...path,
        body: { remarks: toRemarks(values, report) },
      });
      return data!;
    },
    onSaved: (returned) => {
      form.set(NOTHING);
      decided(returned);
      onDecided();
    },
  });
  const approve = async () => {
    const { data } = await client.POST('/reports/{id}/approval', path);
    form.set(NOTHING);
    decided(data!);
  };
  const review: Review = { report, remarks: report.can.review ? form : null };
  return { review, form, approve };
}
