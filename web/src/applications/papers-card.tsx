import type { Application, ApplicationPaper } from '../api/types';
import { nameOf } from '../documents/name-of';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Icon } from '../ui/icon';
import { applicationsTexts } from './applications.texts';
import styles from './papers.module.css';

/** What came with an application, for the office to save. Once it is registered they are verified among the member's papers. */
export function PapersCard({ application: { id, state, documents } }: { application: Application }) {
  const t = useTexts(applicationsTexts);
  const lead = documents.length === 0 ? t('papers.none') : state === 'received' ? t('papers.lead') : undefined;
  return (
    <Card title={t('papers')} lead={lead}>
      <ul className={styles.list}>
        {documents.map((paper) => (
          <PaperItem key={paper.id} applicationId={id} paper={paper} />
        ))}
      </ul>
    </Card>
  );
}

function PaperItem({ applicationId, paper }: { applicationId: string; paper: ApplicationPaper }) {
  const t = useTexts(applicationsTexts);
  const { language } = useLanguage();
  const { day, dayOf, kilobytes } = useFormats();
  const { id, fileName, size, sentAt, issuedOn, expiresOn, note } = paper;
  return (
    <li className={styles.paper}>
      <div className={styles.head}>
        <h3>{nameOf(paper, language)}</h3>
      </div>
      <p className={styles.quiet}>
        {[
          t('papers.sentOn', { day: dayOf(sentAt), size: kilobytes(size) }),
          issuedOn && t('papers.issuedOn', { day: day(issuedOn) }),
          expiresOn && t('papers.expiresOn', { day: day(expiresOn) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {note && <p>{note}</p>}
      <p className={styles.sent}>
        <a href={`/api/v1/applications/${applicationId}/documents/${id}/file`} download={fileName}>
          <Icon name="download" small /> {t('papers.download', { name: fileName })}
        </a>
      </p>
    </li>
  );
}
