import { client } from '../api/client';
import { useLanguage } from '../texts/language';
import { useFiling } from './filing';
import { type Typing, useAutosave } from './use-autosave';
import { isSameWhole, wholeBody, wholeFrom, type WholeTexts } from './whole-values';

/** What belongs to no figure, as it is typed. */
export function useWhole(): Typing<WholeTexts> {
  const { report } = useFiling();
  const { language } = useLanguage();
  const params = { path: { id: report.id } };
  return useAutosave<WholeTexts>({
    path: `/reports/${report.id}`,
    version: report.version,
    saved: wholeFrom(report, language),
    isSame: isSameWhole,
    isSendable: (texts) => wholeBody(texts) !== null,
    send: async (texts) => {
      const { data } = await client.PATCH('/reports/{id}', { params, body: wholeBody(texts)!, keepalive: true });
      return data!.version;
    },
    reread: async () => {
      const { data } = await client.GET('/reports/{id}', { params });
      return { saved: wholeFrom(data!, language), version: data!.version };
    },
  });
}
