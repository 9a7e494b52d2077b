import { client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Import } from '../api/types';
import { useSession } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Checkbox } from '../ui/choices';
import { Form } from '../ui/form';
import { DayField } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { Columns } from '../ui/stack';
import { useForm } from '../ui/use-form';
import { importsTexts } from './imports.texts';

/** What applying would do, in one sentence, and the button. */
export function ApplyCard({ proposal }: { proposal: Import }) {
  const t = useTexts(importsTexts);
  const { create, update, unchanged, skip, duplicate } = proposal.counts;
  if (create + update > 0) return <Apply proposal={proposal} />;
  if (duplicate > 0) return null; // decisions first
  return (
    <Notice tone={unchanged > 0 ? 'good' : 'warn'} title={t('nothing')}>
      {unchanged + skip > 0 ? t('nothingText') : t('nothingRefused')}
    </Notice>
  );
}

function Apply({ proposal }: { proposal: Import }) {
  const t = useTexts(importsTexts);
  const { list } = useFormats();
  const { today } = useSession().coalition;
  const { create, update, refused, duplicate } = proposal.counts;
  const form = useForm({
    initial: { isAdmitted: false, admitFrom: today, termEndsOn: '' },
    check: ({ isAdmitted, admitFrom }): Record<string, string> =>
      isAdmitted && !admitFrom ? { admitFrom: t('required') } : {},
    send: ({ isAdmitted, admitFrom, termEndsOn }) =>
      client.POST('/imports/{id}/application', {
        params: { path: { id: proposal.id } },
        body: isAdmitted ? { admitFrom, ...(termEndsOn ? { termEndsOn } : {}) } : {},
      }),
    onSaved: () => void refresh('/imports'),
  });
  const isMembers = proposal.kind === 'members';
  const parts = [
    ...(create > 0 ? [t(`willCreate.${proposal.kind}`, { count: create })] : []),
    ...(update > 0 ? [t(`willUpdate.${proposal.kind}`, { count: update })] : []),
  ];
  return (
    <Card title={t('applyTitle')}>
      <Form form={form} submit={t('apply')}>
        <div>
          <p>
            <strong>{t('will', { list: list(parts) })}</strong> {t('allOrNothing')}
          </p>
          {refused + duplicate > 0 && <p>{t('willLeave', { count: refused + duplicate })}</p>}
        </div>
        {create > 0 && isMembers && <Checkbox {...form.field('isAdmitted')} label={t('admit')} hint={t('admitHint')} />}
        {create > 0 && isMembers && form.values.isAdmitted && (
          <Columns>
            <DayField {...form.field('admitFrom')} label={t('admitFrom')} required />
            <DayField {...form.field('termEndsOn')} label={t('termEndsOn')} hint={t('termHint')} />
          </Columns>
        )}
      </Form>
    </Card>
  );
}
