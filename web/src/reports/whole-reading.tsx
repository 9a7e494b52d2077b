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
  return (
    <>
      {!report.isNothingToReport && <PeopleReading report={report} />}
      <Card title={t('words.title')}>
        <Stack>
          <NarrativeReading report={report} />
          <Facts facts={[{ label: t('signatory'), value: report.signatory, wide: true }]} />
        </Stack>
      </Card>
    </>
  );
}

export function PeopleReading({ report: { unduplicatedPeople, unduplicatedReason } }: { report: Report }) {
  const t = useTexts(filingTexts);
  const { number } = useFormats();
  return (
    <Card title={t('people.title')} lead={t('people.lead')}>
      <Stack gap="small">
        {unduplicatedPeople !== null && <p className={styles.number}>{number(unduplicatedPeople)}</p>}
        <p>
          <RangeOfPeople />
        </p>
        {unduplicatedReason && <p>{unduplicatedReason}</p>}
      </Stack>
    </Card>
  );
}

export function NarrativeReading({ report: { narrative, narrativeLanguage } }: { report: Report }) {
  const t = useTexts(filingTexts);
  return (
    <p className={styles.narrative} lang={narrative ? (narrativeLanguage ?? undefined) : undefined}>
      {narrative ?? t('noNarrative')}
    </p>
  );
}
