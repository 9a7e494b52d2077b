import { client } from '../api/client';
import { refresh } from '../api/query-client';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Form } from '../ui/form';
import { Select, TextArea, TextField } from '../ui/inputs';
import { useForm } from '../ui/use-form';
import { restatementsTexts } from './restatements.texts';

type RequestedBy = 'member' | 'coalition';

/** Why a sealed report is to be corrected, and who asks. */
export function StartForm({ reportId }: { reportId: string }) {
  const t = useTexts(restatementsTexts);
  const form = useForm({
    initial: { reason: '', requestedBy: 'member' as RequestedBy | '', requestedAs: '' },
    draft: `/reports/${reportId}/restatement`,
    check: ({ reason }): Record<string, string> => (reason.trim() ? {} : { reason: t('start.needsReason') }),
    send: async ({ reason, requestedBy, requestedAs }) => {
      const body = { reason, requestedBy: requestedBy || 'member', requestedAs: requestedAs.trim() || null } as const;
      await client.POST('/reports/{id}/restatement', { params: { path: { id: reportId } }, body });
    },
    onSaved: () => void refresh('/reports'),
  });
  return (
    <Card title={t('start.title')} lead={t('start.lead')}>
      <Form form={form} submit={t('start.submit')}>
        <TextArea {...form.field('reason')} label={t('start.reason')} rows={3} maxLength={1000} />
        <Select
          {...form.field('requestedBy')}
          label={t('start.requestedBy')}
          options={[
            { value: 'member', label: t('requestedBy.member') },
            { value: 'coalition', label: t('requestedBy.coalition') },
          ]}
        />
        <TextField
          {...form.field('requestedAs')}
          label={t('start.requestedAs')}
          hint={t('start.requestedAsHint')}
          maxLength={100}
          optional
        />
      </Form>
    </Card>
  );
}
