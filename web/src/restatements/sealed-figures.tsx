import type { SealedReport } from '../api/types';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Facts } from '../ui/facts';
import { Table } from '../ui/table';
import { termsTexts } from '../vocabulary/terms.texts';
import { useFigureText } from './changes-table';
import { restatementsTexts } from './restatements.texts';

type Text = { text: string | null } | null;

/** The sealed content, with the names and definitions of its time. */
export function SealedFigures({ sealed }: { sealed: SealedReport }) {
  const t = useTexts(restatementsTexts);
  const terms = useTexts(termsTexts);
  const { number } = useFormats();
  const said = (text: Text) => text && (text.text ?? t('erased'));
  return (
    <>
      {sealed.isNothingToReport && (
        <Card title={t('nothing')}>
          <p>{said(sealed.nothingReason)}</p>
        </Card>
      )}
      {sealed.programs
        .filter(({ figures }) => figures.length > 0)
        .map(({ id, name, area, figures }) => (
          <FiguresOf key={id} title={name} lead={terms(`area.${area}`)} figures={figures} />
        ))}
      {sealed.memberFigures.length > 0 && <FiguresOf title={t('member')} figures={sealed.memberFigures} />}
      <Card title={t('words')}>
        <Facts
          facts={[
            {
              label: t('field.unduplicatedPeople'),
              value: sealed.unduplicatedPeople === null ? null : number(sealed.unduplicatedPeople),
            },
            { label: t('field.unduplicatedReason'), value: said(sealed.unduplicatedReason) },
            { label: t('field.signatory'), value: said(sealed.signatory) },
            { label: t('field.narrative'), value: said(sealed.narrative), wide: true },
          ]}
        />
      </Card>
    </>
  );
}

function FiguresOf({ title, lead, figures }: { title: string; lead?: string; figures: SealedReport['memberFigures'] }) {
  const t = useTexts(restatementsTexts);
  const { language } = useLanguage();
  const told = useFigureText();
  return (
    <Card title={title} lead={lead} flush>
      <Table
        caption={t('figures', { name: title })}
        rows={figures}
        keyOf={({ indicatorVersionId }) => indicatorVersionId}
        columns={[
          {
            key: 'indicator',
            header: t('indicator'),
            isName: true,
            cell: ({ nameEs, nameEn, definitionEs, definitionEn }) => (
              <span title={language === 'es' ? definitionEs : definitionEn}>{language === 'es' ? nameEs : nameEn}</span>
            ),
          },
          { key: 'value', header: t('value'), align: 'end', cell: (figure) => told(figure) },
        ]}
      />
    </Card>
  );
}
