import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../api/client';
import { sendApplicationDocument } from '../api/send-document';
import type { ApplicationPaper, AskedPaper, OwnApplication } from '../api/types';
import { nameOf } from '../documents/name-of';
import { SendDialog } from '../documents/send-dialog';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Row } from '../ui/stack';
import { StatusPill } from '../ui/status-pill';
import { useToast } from '../ui/toasts';
import { VisuallyHidden } from '../ui/visually-hidden';
import { applyingTexts } from './applying.texts';
import styles from './papers.module.css';

/** The papers of one's own application: what is asked for, what was sent, and what may still be sent or taken back. */
export function OwnPapersCard({ application, handle }: { application: OwnApplication; handle: string }) {
  const t = useTexts(applyingTexts);
  const [sending, setSending] = useState<AskedPaper | null>(null);
  const [removing, setRemoving] = useState<ApplicationPaper | null>(null);
  const cache = useQueryClient();
  const say = useToast();
  const { state, asked, documents } = application;
  const canSend = state === 'received' || state === 'registered';
  const show = (changed: OwnApplication | undefined) => cache.setQueryData(['application', handle], changed);
  const types = [...asked.filter(({ id }) => canSend || isSent(id)), ...documents.filter(isOfNoOther).map(asType)];
  if (types.length === 0) return null;
  return (
    <Card title={t('papers')} lead={canSend && t('papers.lead')}>
      <ul className={styles.list}>
        {types.map((type) => (
          <PaperItem
            key={type.id}
            type={type}
            sent={documents.filter(({ typeId }) => typeId === type.id)}
            onSend={canSend && asked.includes(type) ? () => setSending(type) : undefined}
            onRemove={state === 'received' ? setRemoving : undefined}
          />
        ))}
      </ul>
      {sending && (
        <SendDialog
          type={sending}
          send={(document, onProgress) => sendApplicationDocument(handle, document, onProgress)}
          onSent={show}
          onClose={() => setSending(null)}
        />
      )}
      {removing && (
        <ConfirmDialog
          title={t('papers.remove')}
          text={t('papers.removeText', { name: removing.fileName })}
          confirm={t('papers.remove')}
          onConfirm={async () => show(await remove(handle, removing.id))}
          onDone={() => {
            setRemoving(null);
            say(t('papers.removed'));
          }}
          onClose={() => setRemoving(null)}
        />
      )}
    </Card>
  );

  function isSent(typeId: string): boolean {
    return documents.some((document) => document.typeId === typeId);
  }
  function isOfNoOther(document: ApplicationPaper, index: number): boolean {
    const { typeId } = document;
    return asked.every(({ id }) => id !== typeId) && documents.findIndex((one) => one.typeId === typeId) === index;
  }
}

/** What is no longer asked for and was sent all the same. */
const asType = ({ typeId, nameEs, nameEn }: ApplicationPaper): AskedPaper => ({
  id: typeId,
  nameEs,
  nameEn,
  guidanceEs: '',
  guidanceEn: '',
  validityRule: 'none',
  isRequired: false,
});

const remove = async (handle: string, id: string) =>
  (
    await client.DELETE('/application/documents/{id}', {
      params: { path: { id }, header: { 'application-handle': handle } },
    })
  ).data;

interface PaperItemProps {
  type: AskedPaper;
  sent: readonly ApplicationPaper[];
  onSend?: () => void;
  onRemove?: (paper: ApplicationPaper) => void;
}

function PaperItem({ type, sent, onSend, onRemove }: PaperItemProps) {
  const t = useTexts(applyingTexts);
  const { language } = useLanguage();
  const { dayOf, kilobytes } = useFormats();
  const name = nameOf(type, language);
  const guidance = language === 'es' ? type.guidanceEs : type.guidanceEn;
  const state = sent.length ? 'sent' : type.isRequired ? 'needed' : 'optional';
  return (
    <li className={styles.paper}>
      <div className={styles.head}>
        <h3>{name}</h3>
        <StatusPill tone={state === 'sent' ? 'good' : state === 'needed' ? 'warn' : 'quiet'}>
          {t(`papers.${state}`)}
        </StatusPill>
      </div>
      {guidance && !sent.length && <p className={styles.quiet}>{guidance}</p>}
      {sent.map((paper) => (
        <div key={paper.id} className={styles.sent}>
          <p>
            {t('papers.sentOn', {
              name: paper.fileName,
              size: kilobytes(paper.size),
              day: dayOf(paper.sentAt),
            })}
          </p>
          {onRemove && !paper.isPassedOn && (
            <Button small look="quiet" onClick={() => onRemove(paper)}>
              {t('papers.remove')}
              <VisuallyHidden>: {paper.fileName}</VisuallyHidden>
            </Button>
          )}
        </div>
      ))}
      {onSend && (
        <Row>
          <Button small icon="upload" onClick={onSend}>
            {t(sent.length ? 'papers.sendAgain' : 'papers.send')}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </Button>
        </Row>
      )}
    </li>
  );
}
