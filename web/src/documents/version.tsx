import { useState } from 'react';
import { client, etags } from '../api/client';
import { refresh } from '../api/query-client';
import type { Document } from '../api/types';
import { useCan } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Row } from '../ui/stack';
import { useToast } from '../ui/toasts';
import { DocumentStatePill } from './document-state-pill';
import styles from './documents.module.css';
import { documentsTexts } from './documents.texts';
import { FileLink } from './file-link';
import { RejectDialog } from './reject-dialog';
import { VerifyDialog } from './verify-dialog';

/** One version of a paper: its file, who sent it, what was decided, and what can be done about it. */
export function Version({ version, isPast = false }: { version: Document; isPast?: boolean }) {
  const t = useTexts(documentsTexts);
  const { day, dayOf } = useFormats();
  const { decision } = version;
  const who = [
    version.sentBy
      ? t('sentBy', { day: dayOf(version.sentAt), name: version.sentBy })
      : t('sent', { day: dayOf(version.sentAt) }),
    version.isOnBehalf && t('onBehalf'),
    version.issuedOn && t('issued', { day: day(version.issuedOn) }),
  ];
  const decided = decision && [
    decision.by
      ? t('decidedBy', { day: dayOf(decision.at), name: decision.by })
      : t('decided', { day: dayOf(decision.at) }),
    decision.isBySender && t('bySender'),
  ];
  return (
    <div className={styles.version}>
      <div className={styles.head}>
        <FileLink document={version} />
        {(isPast || version.state === 'submitted' || version.state === 'rejected') && (
          <DocumentStatePill state={version.state} />
        )}
      </div>
      {version.note && <p>{version.note}</p>}
      {decision?.reason && <p>{t('why', { reason: decision.reason })}</p>}
      <p className={styles.quiet}>{who.filter(Boolean).join(' · ')}</p>
      {decided && <p className={styles.quiet}>{decided.filter(Boolean).join(' · ')}</p>}
      {version.state === 'submitted' && <Decisions version={version} />}
    </div>
  );
}

function Decisions({ version }: { version: Document }) {
  const t = useTexts(documentsTexts);
  const can = useCan();
  const say = useToast();
  const [open, setOpen] = useState<'verify' | 'reject' | 'withdraw' | null>(null);
  const close = () => setOpen(null);
  const withdraw = () => {
    etags.know(`/documents/${version.id}`, version.version);
    return client.DELETE('/documents/{id}', { params: { path: { id: version.id } } });
  };
  return (
    <Row>
      {can('documents.verify') && (
        <>
          <Button small look="primary" onClick={() => setOpen('verify')}>
            {t('verify')}
          </Button>
          <Button small onClick={() => setOpen('reject')}>
            {t('reject')}
          </Button>
        </>
      )}
      {can('documents.write') && (
        <Button small look="quiet" onClick={() => setOpen('withdraw')}>
          {t('withdraw')}
        </Button>
      )}
      {open === 'verify' && <VerifyDialog document={version} onClose={close} />}
      {open === 'reject' && <RejectDialog document={version} onClose={close} />}
      {open === 'withdraw' && (
        <ConfirmDialog
          title={t('withdraw.title')}
          text={t('withdraw.text')}
          confirm={t('withdraw.submit')}
          onConfirm={withdraw}
          onDone={() => {
            void refresh('/documents', '/members');
            say(t('withdraw.done'));
            close();
          }}
          onClose={close}
        />
      )}
    </Row>
  );
}
