import type { Figure, Report } from '../api/types';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { Facts } from '../ui/facts';
import { reportStatesTexts } from '../vocabulary/report-states.texts';
import { figureTexts } from './figure.texts';
import { filingTexts } from './filing.texts';
import styles from './report.module.css';

/** All that would be handed in, on one sheet. */
export function Summary({ report }: { report: Report }) {
  const t = useTexts(filingTexts);
  const { number } = useFormats();
  const { isNothingToReport, nothingReason, unduplicatedPeople, unduplicatedReason, narrative, signatory } = report;
  const { attachments } = report;
  const facts = isNothingToReport
    ? [{ label: t('nothing.title'), value: nothingReason, wide: true }]
    : [
        {
          label: t('field.people'),
          value: unduplicatedPeople === null ? unduplicatedReason : number(unduplicatedPeople),
        },
      ];
  return (
    <>
      {!isNothingToReport && (
        <>
          {report.programs.map(({ id, name, figures }) => (
            <FigureSheet key={id} title={name} figures={figures} previous={report.previousCycleCode} />
          ))}
          {report.memberFigures.length > 0 && (
            <FigureSheet title={t('member')} figures={report.memberFigures} previous={report.previousCycleCode} />
          )}
        </>
      )}
      <Facts
        facts={[
          ...facts,
          { label: t('signatory'), value: signatory },
          { label: t('narrative'), value: narrative, wide: true },
          ...(attachments.length > 0
            ? [{ label: t('field.attachments'), value: attachments.map(({ name }) => name).join(' · '), wide: true }]
            : []),
        ]}
      />
    </>
  );
}

function FigureSheet({ title, figures, previous }: { title: string; figures: Figure[]; previous: string | null }) {
  const t = useTexts(filingTexts);
  const { language } = useLanguage();
  const { number } = useFormats();
  return (
    <table className={styles.sheet}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('submit.indicator')}</th>
          <th scope="col">{t('submit.value')}</th>
          {previous && <th scope="col">{previous}</th>}
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.id}>
            <th scope="row">{language === 'es' ? figure.indicator.nameEs : figure.indicator.nameEn}</th>
            <td>
              <Value figure={figure} />
            </td>
            {previous && <td>{figure.previousValue === null ? '–' : number(figure.previousValue)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ figure: { value, denominator, state, indicator } }: { figure: Figure }) {
  const t = useTexts(figureTexts);
  const units = useTexts(reportStatesTexts) as (key: string) => string;
  const { number } = useFormats();
  if (value === null) return t(state === 'not_reported' ? 'unreported' : 'missing');
  if (indicator.unit === 'percentage') return `${number(value)} / ${number(denominator ?? 0)}`;
  return (
    <>
      {number(value)} <small>{units(`unit.${indicator.unit}`)}</small>
    </>
  );
}
