import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useTexts, useFormats } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { CopyField } from '../ui/copy-field';
import { Notice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { Stack } from '../ui/stack';
import { Remarks } from './remarks';
import { useFiling } from './filing';
import { filingTexts } from './filing.texts';
import { goTo } from './go-to';
import { openRemarks } from './report-rules';
import styles from './report.module.css';
import { useFigureName } from './use-figure-name';

/** Whoever fills in need not load it: it comes with a submission, and that needs a connection anyway. */
const ReceiptCard = lazy(async () => ({ default: (await import('./receipt')).Receipt }));

const Receipt = () => (
  <Suspense fallback={<Skeleton lines={5} />}>
    <ReceiptCard />
  </Suspense>
);

/** Where the report stands, when it is not simply being filled in. */
export function Standing({ isJustFiled }: { isJustFiled: boolean }) {
  const { report } = useFiling();
  if (report.state === 'returned') return <Returned />;
  if (report.state === 'submitted')
    return (
      <Arrival isNew={isJustFiled}>
        <Receipt />
      </Arrival>
    );
  if (report.state === 'approved') return <Approved />;
  return report.can.edit ? null : <Closed />;
}

/** What has just come about is where the person should look. */
function Arrival({ isNew, children }: { isNew: boolean; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isNew) return;
    scrollTo(0, 0);
    ref.current?.focus({ preventScroll: true });
  }, [isNew]);
  return (
    <div ref={ref} tabIndex={-1} className={styles.arrival}>
      {children}
    </div>
  );
}

function Returned() {
  const t = useTexts(filingTexts);
  const { report } = useFiling();
  const nameOf = useFigureName(report);
  const remarks = openRemarks(report);
  const figures = [...new Set(remarks.flatMap(({ figureId }) => figureId ?? []))];
  return (
    <>
      <Notice tone="bad" title={t('returned.title', { count: remarks.length })}>
        <p>{t('returned.text')}</p>
        {figures.length > 0 && (
          <ul className={styles.remarks}>
            {figures.map((figureId) => (
              <li key={figureId}>
                <button type="button" className={styles.jump} onClick={() => goTo({ figureId, field: 'value' })}>
                  {nameOf(figureId)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Notice>
      <Remarks about={{}} />
      {report.isNothingToReport || <Remarks about={{ field: 'isNothingToReport' }} />}
    </>
  );
}

function Approved() {
  const t = useTexts(filingTexts);
  const { instant } = useFormats();
  const { id, sealNumber, sealHash, approvedAt, restatement } = useFiling().report;
  return (
    <>
      <Notice tone="good" title={t('approved.title')}>
        <Stack gap="small">
          {sealNumber !== null && (
            <p>{t('approved.seal', { number: sealNumber, instant: approvedAt ? instant(approvedAt) : '' })}</p>
          )}
          <p>{t('approved.text')}</p>
          {sealHash && <CopyField label={t('approved.hash')} value={sealHash} />}
          <ButtonLink small href={`/reports/${id}/seals`}>
            {t('approved.editions')}
          </ButtonLink>
          {restatement && (
            <ButtonLink small href={`/reports/${id}/restatement`}>
              {t('approved.restating')}
            </ButtonLink>
          )}
        </Stack>
      </Notice>
      <Receipt />
    </>
  );
}

function Closed() {
  const t = useTexts(filingTexts);
  return (
    <Notice tone="warn" title={t('closed.title')}>
      {t('closed.text')}
    </Notice>
  );
}
