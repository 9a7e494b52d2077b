import type { Report } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Facts } from '../ui/facts';
import { Stack } from '../ui/stack';
import { RangeOfPeople } from './people-card';
import { filingTexts } from './filing.texts';
import styles from './report.module.css';

/** The same, as it was handed in. */
export function WholeReading({ report }: { report: Report }) {
  const t = useTexts(filingTexts);
  const { number } = useFormats();
  const { unduplicatedPeople, unduplicatedReason, narrative, narrativeLanguage, signatory } = report;
  return (
    <>
      {!report.isNothingToReport && (
        <Card title={t('people.title')} lead={t('people.lead')}>
          <Stack gap="small">
            {unduplicatedPeople !== null && <p className={styles.number}>{number(unduplicatedPeople)}</p>}
            <p>
              <RangeOfPeople />
            </p>
            {unduplicatedReason && <p>{unduplicatedReason}</p>}
          </Stack>
        </Card>
      )}
      <Card title={t('words.title')}>
        <Stack>
          <p className={styles.narrative} lang={narrative ? (narrativeLanguage ?? undefined) : undefined}>
            {narrative ?? t('noNarrative')}
          </p>
          <Facts facts={[{ label: t('signatory'), value: signatory, wide: true }]} />
        </Stack>
      </Card>
    </>
  );
}
