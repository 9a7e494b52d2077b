import type { Import } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Notice } from '../ui/notice';
import { importsTexts } from './imports.texts';
import { UndoImport } from './undo-import';

export function Applied({ proposal }: { proposal: Import }) {
  const t = useTexts(importsTexts);
  const { instant, list } = useFormats();
  const { create, update } = proposal.counts;
  const parts = [
    ...(create > 0 ? [t(`created.${proposal.kind}`, { count: create })] : []),
    ...(update > 0 ? [t(`updated.${proposal.kind}`, { count: update })] : []),
  ];
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
          <UndoImport proposal={proposal} />
        </>
      }
    >
      <p>{t('did', { list: list(parts) })}</p>
      {proposal.appliedAt && <p>{instant(proposal.appliedAt)}</p>}
    </Notice>
  );
}
