import { lazy, Suspense, useState } from 'react';
import { useParams } from 'wouter';
import { api } from '../api/client';
import { asProblem } from '../api/problem';
import type { Report } from '../api/types';
import { MissingPage } from '../frame/missing-page';
import { useIsOwn } from '../session/session';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { Due } from '../vocabulary/due';
import { LateMark, ReportStatePill } from '../vocabulary/report-state';
import { ChecksCard } from './checks-list';
import { Filing } from './filing';
import { FilingBar } from './filing-bar';
import { filingTexts } from './filing.texts';
import { Figures } from './figures';
import { MissingPrograms } from './missing-programs';
import { NothingCard, NothingDialog } from './nothing';
import { OfflineRow } from './offline-row';
import { mayEditField } from './report-rules';
import { Standing } from './standing';
import { SubmitDialog } from './submit-dialog';
import { useReview } from './use-review';
import { WholePart } from './whole-part';
import { WholeReading } from './whole-reading';

/** At the end of the page: the form above does not wait for them. */
const AttachmentsCard = lazy(async () => ({
  default: (await import('../attachments/attachments-card')).AttachmentsCard,
}));
const AttachmentsReading = lazy(async () => ({
  default: (await import('../attachments/attachments-reading')).AttachmentsReading,
}));

export default function ReportPage() {
  const { id = '' } = useParams<{ id: string }>();
  const query = api.useQuery('get', '/reports/{id}', { params: { path: { id } } });
  if (query.error && [400, 404].includes(asProblem(query.error).status)) return <MissingPage />;
  return (
    <Loaded query={query} lines={12}>
      {(report) => (
        <Filing key={report.id} report={report}>
          <ReportOf report={report} />
        </Filing>
      )}
    </Loaded>
  );
}

function ReportOf({ report }: { report: Report }) {
  const t = useTexts(filingTexts);
  const { language } = useLanguage();
  const { day } = useFormats();
  const isOwn = useIsOwn('reports.read');
  const [isJustFiled, setJustFiled] = useState(false);
  const [isNothing, setNothing] = useState(false);
  const review = useReview(report);
  const { state, obligation, cycle, can } = report;
  const mayEditNothing = mayEditField(report, 'isNothingToReport');
  return (
    <Page
      title={language === 'es' ? cycle.nameEs : cycle.nameEn}
      mark={
        <>
          <ReportStatePill state={state} />
          {can.edit || <LateMark isLate={obligation.isLate} />}
        </>
      }
      lead={t('lead', { member: report.member.name, from: day(obligation.coversFrom), to: day(obligation.coversTo) })}
      back={{ href: '/reports', label: t('back') }}
      actions={
        mayEditNothing &&
        state === 'draft' &&
        !report.isNothingToReport && (
          <Button small onClick={() => setNothing(true)}>
            {t('nothing.offer')}
          </Button>
        )
      }
    >
      {can.edit && state === 'draft' && <Due {...obligation} />}
      {can.edit && !report.isNothingToReport && <OfflineRow />}
      {can.edit && !isOwn && <Notice>{t('onBehalf')}</Notice>}
      <Standing isJustFiled={isJustFiled} />
      {report.canAddFigures && report.isMissingPrograms && !report.isNothingToReport && <MissingPrograms />}
      {report.isNothingToReport ? (
        <NothingCard mayEdit={mayEditNothing} onEdit={() => setNothing(true)} />
      ) : (
        <Figures report={report} />
      )}
      {can.edit ? <WholePart hasPeople={!report.isNothingToReport} /> : <WholeReading report={report} />}
      <Suspense fallback={null}>
        {can.edit ? <AttachmentsCard report={report} /> : <AttachmentsReading report={report} />}
      </Suspense>
      {can.edit && (
        <>
          <ChecksCard />
          <FilingBar onReview={() => void review.open()} isBusy={review.isBusy} />
        </>
      )}
      {isNothing && (
        <NothingDialog
          onDone={() => {
            setNothing(false);
            void review.open();
          }}
          onClose={() => setNothing(false)}
        />
      )}
      {review.isOpen && (
        <SubmitDialog
          isSaved={review.isSaved}
          onSubmitted={() => {
            review.close();
            setJustFiled(true);
          }}
          onClose={review.close}
        />
      )}
    </Page>
  );
}
