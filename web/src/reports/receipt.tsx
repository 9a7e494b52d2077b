import { useState } from 'react';
import { client } from '../api/client';
import { useFormats, useTexts } from '../texts/language';
import { Button, DownloadLink } from '../ui/button';
import { Card } from '../ui/card';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Facts } from '../ui/facts';
import { Row, Stack } from '../ui/stack';
import { useToast } from '../ui/toasts';
import { useFiling } from './filing';
import { filingTexts } from './filing.texts';
import { reportIs } from './report-query';

/** The proof that the report was handed in, and the way to take it back until it is reviewed. */
export function Receipt() {
  const t = useTexts(filingTexts);
  const { instant } = useFormats();
  const { report } = useFiling();
  const { folio, submittedAt, submittedBy, state, isFiledOnBehalf, obligation, unexplainedChecks, reviewBeganAt } =
    report;
  const isWaiting = state === 'submitted';
  const facts = [
    { label: t('receipt.folio'), value: <strong>{folio}</strong> },
    { label: t('receipt.at'), value: submittedAt && instant(submittedAt) },
    ...(submittedBy ? [{ label: t('receipt.by'), value: submittedBy }] : []),
    ...(report.signatory ? [{ label: t('signatory'), value: report.signatory }] : []),
  ];
  return (
    <Card title={t(isWaiting ? 'receipt.title' : 'receipt.short')} lead={isWaiting ? t('receipt.waiting') : undefined}>
      <Stack>
        <Facts facts={facts} />
        {obligation.isLate && <p>{t('receipt.late')}</p>}
        {isFiledOnBehalf && <p>{t('receipt.onBehalf')}</p>}
        {unexplainedChecks > 0 && <p>{t('receipt.unexplained', { count: unexplainedChecks })}</p>}
        {reviewBeganAt && <p>{t('receipt.underReview', { instant: instant(reviewBeganAt) })}</p>}
        <Row>
          <DownloadLink href={`/api/v1/reports/${report.id}/receipt/file`}>{t('receipt.download')}</DownloadLink>
          {report.can.withdraw && <Withdraw />}
        </Row>
      </Stack>
    </Card>
  );
}

function Withdraw() {
  const t = useTexts(filingTexts);
  const say = useToast();
  const { report } = useFiling();
  const [isAsked, setAsked] = useState(false);
  return (
    <div>
      <Button icon="history" onClick={() => setAsked(true)}>
        {t('withdraw')}
      </Button>
      {isAsked && (
        <ConfirmDialog
          title={t('withdraw.title')}
          text={t('withdraw.text')}
          confirm={t('withdraw')}
          onConfirm={async () => {
            const { data } = await client.POST('/reports/{id}/withdrawal', { params: { path: { id: report.id } } });
            reportIs(data!);
          }}
          onDone={() => {
            setAsked(false);
            say(t('withdraw.done'));
          }}
          onClose={() => setAsked(false)}
        />
      )}
    </div>
  );
}
