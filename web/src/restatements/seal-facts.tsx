import type { Seal } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { CopyField } from '../ui/copy-field';
import { Facts } from '../ui/facts';
import { Stack } from '../ui/stack';
import { restatementsTexts } from './restatements.texts';

export function useEditionName() {
  const t = useTexts(restatementsTexts);
  return (edition: number) => (edition === 1 ? t('edition.first') : t('edition.restated', { edition }));
}

/** Number, day, by whom, why, and the hash. */
export function SealFacts({ seal }: { seal: Seal }) {
  const t = useTexts(restatementsTexts);
  const { instant } = useFormats();
  const { restatement, approvedAs } = seal;
  const requested =
    restatement && t(restatement.requestedBy === 'member' ? 'requestedBy.member' : 'requestedBy.coalition');
  const role = restatement?.requestedAs?.text;
  return (
    <Stack>
      <Facts
        facts={[
          { label: t('fact.number'), value: seal.number },
          { label: t('fact.sealedAt'), value: instant(seal.sealedAt) },
          {
            label: t('fact.approvedAs'),
            value: approvedAs && t(approvedAs === 'administrator' ? 'role.administrator' : 'role.staff'),
          },
          ...(restatement
            ? [
                { label: t('fact.reason'), value: restatement.reason?.text ?? t('erased'), wide: true },
                { label: t('fact.requestedBy'), value: role ? t('requestedAs', { who: requested!, role }) : requested },
              ]
            : []),
        ]}
      />
      <CopyField label={t('fact.hash')} value={seal.hash} />
    </Stack>
  );
}
