import { api, client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Cycle, Obligation } from '../api/types';
import { useSession } from '../session/session';
import { commonTexts } from '../texts/common.texts';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { DayField, TextArea } from '../ui/inputs';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import styles from './cycles.module.css';
import { extensionsTexts } from './extensions.texts';

type Send = (body: { until: string; reason: string }) => Promise<string>;

function ExtensionForm({ dueOn, send, onClose }: { dueOn: string; send: Send; onClose(): void }) {
  const t = useTexts(extensionsTexts);
  const common = useTexts(commonTexts);
  const { day } = useFormats();
  const say = useToast();
  const { today } = useSession().coalition;
  const form = useForm({
    initial: { until: '', reason: '' },
    check: ({ until, reason }): Record<string, string> => ({
      ...(until === '' && { until: t('until.required') }),
      ...(until !== '' && (until <= dueOn || until < today) && { until: t('until.later', { due: day(dueOn) }) }),
      ...(!reason.trim() && { reason: t('reason.required') }),
    }),
    send: ({ until, reason }) => send({ until, reason: reason.trim() }),
    onSaved: (done) => {
      void refresh('/cycles', '/obligations', '/reports', '/members');
      say(done);
      onClose();
    },
  });
  return (
    <Form form={form} submit={t('submit')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
      <DayField {...form.field('until')} label={t('until')} hint={t('until.hint', { due: day(dueOn) })} required />
      <TextArea
        {...form.field('reason')}
        label={t('reason')}
        hint={t('reason.hint')}
        rows={3}
        maxLength={1000}
        required
      />
    </Form>
  );
}

/** More time for one member, with what was granted before; what counts now can be taken back. */
export function ExtensionDialog({ obligation, onClose }: { obligation: Obligation; onClose(): void }) {
  const t = useTexts(extensionsTexts);
  const { day } = useFormats();
  const { id, memberName, dueOn } = obligation;
  const params = { path: { id } };
  return (
    <Dialog title={t('title', { name: memberName })} onClose={onClose}>
      <Granted obligation={obligation} onClose={onClose} />
      <ExtensionForm
        dueOn={dueOn}
        onClose={onClose}
        send={async (body) => {
          await client.POST('/obligations/{id}/extension', { params, body });
          return t('done', { day: day(body.until) });
        }}
      />
    </Dialog>
  );
}

/** For everybody of the cycle who has not handed in. */
export function ExtendAllDialog({ cycle, onClose }: { cycle: Cycle; onClose(): void }) {
  const t = useTexts(extensionsTexts);
  return (
    <Dialog title={t('all.title', { code: cycle.code })} onClose={onClose}>
      <p>{t('all.lead')}</p>
      <ExtensionForm
        dueOn={cycle.dueOn}
        onClose={onClose}
        send={async (body) => {
          const { data } = await client.POST('/cycles/{id}/extension', { params: { path: { id: cycle.id } }, body });
          return t('all.done', { count: data?.extended ?? 0 });
        }}
      />
    </Dialog>
  );
}

function Granted({ obligation: { id, extendedTo }, onClose }: { obligation: Obligation; onClose(): void }) {
  const t = useTexts(extensionsTexts);
  const { day, dayOf } = useFormats();
  const say = useToast();
  const { data } = api.useQuery('get', '/obligations/{id}', { params: { path: { id } } });
  if (!data?.extensions.length) return null;
  const withdraw = async () => {
    await client.POST('/obligations/{id}/extension/withdrawal', {
      params: { path: { id } },
      body: { reason: t('withdraw.reason') },
    });
    void refresh('/cycles', '/obligations', '/reports', '/members');
    say(t('withdraw.done'));
    onClose();
  };
  return (
    <>
      <ul className={styles.granted}>
        {data.extensions.map(({ until, reason, grantedBy, grantedAt }) => (
          <li key={grantedAt}>
            <strong>{until ? t('granted', { day: day(until) }) : t('granted.back')}</strong>
            <span>{reason}</span>
            <small>{[grantedBy, dayOf(grantedAt)].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
      {extendedTo && (
        <p>
          <Button small onClick={() => void withdraw()}>
            {t('withdraw')}
          </Button>
        </p>
      )}
    </>
  );
}
