import type { SealChanges } from '../api/types';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { Table } from '../ui/table';
import { restatementsTexts } from './restatements.texts';

type Value = SealChanges['figures'][number]['before'];

interface Line {
  key: string;
  what: string;
  before: string;
  after: string;
}

/** What one edition tells differently from another, figure by figure. */
export function ChangesTable({ caption, changes }: { caption: string; changes: SealChanges }) {
  const t = useTexts(restatementsTexts);
  const { language } = useLanguage();
  const told = useFigureText();
  const { number } = useFormats();
  const inField = (field: string, value: string | null) => {
    if (value === null) return t('changes.absent');
    if (field === 'isNothingToReport') return t(value === 'true' ? 'yes' : 'no');
    return field === 'unduplicatedPeople' ? number(Number(value)) : value;
  };
  const lines: Line[] = [
    ...changes.figures.map(({ programId, programName, indicatorVersionId, nameEs, nameEn, before, after }) => ({
      key: `${programId} ${indicatorVersionId}`,
      what: [programName, language === 'es' ? nameEs : nameEn].filter(Boolean).join(': '),
      before: told(before),
      after: told(before) === told(after) ? `${told(after)}. ${t('changes.parts')}` : told(after),
    })),
    ...changes.fields.map(({ field, before, after }) => ({
      key: field,
      what: (t as (key: string) => string)(`field.${field}`),
      before: inField(field, before),
      after: inField(field, after),
    })),
  ];
  if (lines.length === 0) return <p>{t('changes.none')}</p>;
  return (
    <Table
      caption={caption}
      rows={lines}
      keyOf={({ key }) => key}
      columns={[
        { key: 'what', header: t('changes.what'), isName: true, cell: ({ what }) => what },
        { key: 'before', header: t('changes.before'), cell: ({ before }) => before },
        { key: 'after', header: t('changes.after'), cell: ({ after }) => after },
      ]}
    />
  );
}

/** A figure in a few words. */
export function useFigureText() {
  const t = useTexts(restatementsTexts);
  const { number } = useFormats();
  return (value: Pick<NonNullable<Value>, 'value' | 'denominator'> | null): string => {
    if (!value) return t('changes.absent');
    if (value.value === null) return t('notReported');
    if (value.denominator === null) return number(value.value);
    return t('outOf', { value: value.value, denominator: value.denominator });
  };
}
