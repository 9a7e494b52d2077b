import type { Document, DocumentType, Paper } from '../api/types';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Row } from '../ui/stack';
import { VisuallyHidden } from '../ui/visually-hidden';
import { DocumentStatePill } from './document-state-pill';
import styles from './documents.module.css';
import { documentsTexts } from './documents.texts';
import { nameOf } from './name-of';
import { Version } from './version';

interface PaperItemProps {
  paper: Paper;
  type: DocumentType;
  /** The newest first. */
  versions: readonly Document[];
  onSend?: () => void;
}

/** One paper that is asked for: where it stands, what it is, what to do, and every version that was sent. */
export function PaperItem({ paper, type, versions, onSend }: PaperItemProps) {
  const t = useTexts(documentsTexts);
  const { language } = useLanguage();
  const guidance = language === 'es' ? type.guidanceEs : type.guidanceEn;
  const current = versions.filter(({ id }) => id === paper.sentId || id === paper.verifiedId);
  const past = versions.filter((version) => !current.includes(version));
  const isOptional = paper.state === 'missing' && !paper.isRequired;
  return (
    <li className={styles.paper}>
      <div className={styles.head}>
        <h3>{nameOf(type, language)}</h3>
        <DocumentStatePill state={isOptional ? 'optional' : paper.state} />
      </div>
      <Standing paper={paper} sent={versions.find(({ id }) => id === paper.sentId)} />
      {guidance && paper.state !== 'verified' && <p className={styles.quiet}>{guidance}</p>}
      {current.map((version) => (
        <Version key={version.id} version={version} />
      ))}
      {past.length > 0 && (
        <details>
          <summary>{t('versions', { count: past.length })}</summary>
          {past.map((version) => (
            <Version key={version.id} version={version} isPast />
          ))}
        </details>
      )}
      {onSend && (
        <Row>
          <Button small icon="upload" onClick={onSend}>
            {versions.length ? t('sendNewer') : t('send')}
            <VisuallyHidden>: {nameOf(type, language)}</VisuallyHidden>
          </Button>
        </Row>
      )}
    </li>
  );
}

function Standing({ paper, sent }: { paper: Paper; sent: Document | undefined }) {
  const t = useTexts(documentsTexts);
  const { day } = useFormats();
  const holds = paper.state === 'verified' || paper.state === 'expiring';
  return (
    <>
      {holds && <p>{paper.expiresOn ? t('until', { day: day(paper.expiresOn) }) : t('noEnd')}</p>}
      {paper.state === 'expired' && paper.expiresOn && <p>{t('ended', { day: day(paper.expiresOn) })}</p>}
      {holds && sent && <p>{t(sent.state === 'rejected' ? 'newerRejected' : 'newerSent')}</p>}
    </>
  );
}
