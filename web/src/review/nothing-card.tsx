import type { Report } from '../api/types';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Said } from './people-card';
import { reviewTexts } from './review.texts';

export function NothingCard({ report }: { report: Report }) {
  const t = useTexts(reviewTexts);
  return (
    <Card title={t('nothing.title')}>
      {report.nothingReason && <Said label={t('people.reason')}>{report.nothingReason}</Said>}
    </Card>
  );
}
