import { Link } from 'wouter';
import type { Application } from '../api/types';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { MemberStatusPill } from '../vocabulary/member-status';
import { applicationsTexts } from './applications.texts';
import type { KnownMember } from './register-dialog';
import styles from './similar-card.module.css';

/** Members that the applicant may be, each with the reason. */
export function SimilarCard({
  similar,
  choose,
}: {
  similar: Application['similar'];
  choose?: (member: KnownMember) => void;
}) {
  const t = useTexts(applicationsTexts);
  return (
    <Card title={t('similar')} lead={t('similar.lead')}>
      <ul className={styles.list}>
        {similar.map(({ id, name, status, reason }) => (
          <li key={id}>
            <div>
              <Link href={`/members/${id}`}>{name}</Link>
              <p className={styles.reason}>{t(`similar.${reason}`)}</p>
            </div>
            <MemberStatusPill status={status} />
            {choose && (
              <Button small onClick={() => choose({ id, name })}>
                {t('similar.this')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
