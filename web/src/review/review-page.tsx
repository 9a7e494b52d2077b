import { useState } from 'react';
import { useParams } from 'wouter';
import { api } from '../api/client';
import type { Report } from '../api/types';
import { AttachmentsReading } from '../attachments/attachments-reading';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { Columns } from '../ui/stack';
import { LateMark, ReportStatePill } from '../vocabulary/report-state';
import { termsTexts } from '../vocabulary/terms.texts';
import { AttentionCard } from './attention-card';
import { compareTexts } from './compare.texts';
import { CourseCard } from './course-card';
import { DecisionBar } from './decision-bar';
import { DroppedCard } from './dropped-card';
import { FiguresCard } from './figures-card';
import { figuresTexts } from './figures.texts';
import { FilingCard } from './filing-card';
import { NarrativeCard } from './narrative-card';
import { NothingCard } from './nothing-card';
import { PeopleCard } from './people-card';
import { reviewTexts } from './review.texts';
import { SealCard } from './seal-card';
import { Standing } from './standing';
import { type Outcome, useReview } from './use-review';

export default function ReviewPage() {
  const { id = '' } = useParams<{ id: string }>();
  const query = api.useQuery('get', '/reports/{id}', { params: { path: { id } } });
  return (
    <Loaded query={query} lines={12}>
      {(report) => <ReviewOf key={report.id} report={report} />}
    </Loaded>
  );
}

function ReviewOf({ report }: { report: Report }) {
  const t = useTexts(reviewTexts);
  const inFigures = useTexts(figuresTexts);
  const inCompare = useTexts(compareTexts);
  const terms = useTexts(termsTexts);
  const { day } = useFormats();
  const { language } = useLanguage();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const tell = (told: Outcome) => {
    setOutcome(told);
    scrollTo(0, 0); // where the page says what has become of it, and which report comes next
  };
  const { review, form, begin, cancel, approve, isMissing } = useReview(report, tell);
  const { cycle, member, state, obligation } = report;
  return (
    <Page
      title={member.name}
      mark={
        <>
          <ReportStatePill state={state} />
          <LateMark isLate={obligation.isLate} />
        </>
      }
      lead={t('lead', {
        cycle: language === 'es' ? cycle.nameEs : cycle.nameEn,
        from: day(cycle.startsOn),
        to: day(cycle.endsOn),
      })}
      back={{ href: '/reports', label: t('back') }}
    >
      <Standing report={report} outcome={outcome} />
      {isMissing && <Notice tone="warn">{inCompare('failed', { cycle: report.previousCycleCode ?? '' })}</Notice>}
      <Columns least="card">
        {report.isNothingToReport ? <NothingCard review={review} /> : <PeopleCard review={review} />}
        <FilingCard report={report} />
      </Columns>
      <AttentionCard report={report} />
      {report.programs.map(({ id, name, area, figures }) => (
        <FiguresCard
          key={id}
          programId={id}
          title={name}
          lead={terms(`area.${area}`)}
          figures={figures}
          review={review}
        />
      ))}
      <FiguresCard title={inFigures('member')} figures={report.memberFigures} review={review} />
      {review.previous && <DroppedCard previous={review.previous} />}
      <NarrativeCard review={review} />
      <AttachmentsReading report={report} />
      <Columns least="card">
        <CourseCard report={report} />
        {report.sealNumber !== null && <SealCard report={report} />}
      </Columns>
      {review.remarks && <DecisionBar report={report} form={form} begin={begin} cancel={cancel} approve={approve} />}
    </Page>
  );
}
