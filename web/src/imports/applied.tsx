import type { Import } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Notice } from '../ui/notice';
import { importsTexts } from './imports.texts';

export function Applied({ proposal }: { proposal: Import }) {
  const t = useTexts(importsTexts);
  const { instant } = useFormats();
  const { create, update } = proposal.counts;
  return (
    <Notice
      tone="good"
      alert
      title={t('done')}
      actions={
        <>
          <ButtonLink look="primary" href="/members">
            {t('seeMembers')}
          </ButtonLink>
          <ButtonLink href="/imports">{t('another')}</ButtonLink>
        </>
      }
    >
      <p>{t('together', { create: t('created', { count: create }), update: t('updated', { count: update }) })}</p>
      {proposal.appliedAt && <p>{instant(proposal.appliedAt)}</p>}
    </Notice>
  );
}
