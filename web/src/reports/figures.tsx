import type { Figure, Report } from '../api/types';
import { useTexts } from '../texts/language';
import { Notice } from '../ui/notice';
import { termsTexts } from '../vocabulary/terms.texts';
import { FigureCard } from './figure-card';
import { FigureReading } from './figure-reading';
import styles from './figure.module.css';
import { filingTexts } from './filing.texts';
import { Remarks } from './remarks';
import { isEditable } from './report-rules';
import reportStyles from './report.module.css';

/** Every program with its figures, then those of the organisation as a whole. */
export function Figures({ report }: { report: Report }) {
  const t = useTexts(filingTexts);
  const terms = useTexts(termsTexts);
  const { programs, memberFigures } = report;
  if (programs.length === 0 && memberFigures.length === 0) return <Notice>{t('program.none')}</Notice>;
  return (
    <>
      {programs.map(({ id, name, area, figures }) => (
        <Section key={id} programId={id} title={name} lead={terms(`area.${area}`)} report={report} figures={figures} />
      ))}
      {memberFigures.length > 0 && <Section title={t('member')} report={report} figures={memberFigures} />}
    </>
  );
}

function Section({
  programId,
  title,
  lead,
  report,
  figures,
}: {
  programId?: string;
  title: string;
  lead?: string;
  report: Report;
  figures: Figure[];
}) {
  return (
    <section className={styles.figures} aria-label={title}>
      <header className={reportStyles.program}>
        <h2>{title}</h2>
        {lead && <p>{lead}</p>}
      </header>
      {programId && <Remarks about={{ programId }} />}
      {figures.map((figure) =>
        isEditable(report, figure.id) ? (
          <FigureCard key={figure.id} figure={figure} />
        ) : (
          <FigureReading key={figure.id} figure={figure} />
        ),
      )}
    </section>
  );
}
