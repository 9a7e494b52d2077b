import type { Import } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Notice } from '../ui/notice';
import { importsTexts } from './imports.texts';
import { reversalTexts } from './reversal.texts';

export function Reversed({ proposal: { reversedAt } }: { proposal: Import }) {
  const t = useTexts(importsTexts);
  const of = useTexts(reversalTexts);
  const { instant } = useFormats();
  return (
    <Notice
      tone="good"
      alert
      title={of('done')}
      actions={
        <ButtonLink look="primary" href="/imports">
          {t('another')}
        </ButtonLink>
      }
    >
      <p>{of('doneText')}</p>
      {reversedAt && <p>{instant(reversedAt)}</p>}
    </Notice>
  );
}
