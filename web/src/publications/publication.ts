import type { components } from '../api/schema';
import type { Overview } from '../api/types';

export type PublicationItem = components['schemas']['PublicationItem'];
export type Publication = components['schemas']['PublicationResponse'];
export type PublishedContent = components['schemas']['PublishedContent'];
export type PublishedRow = PublishedContent['figures']['bySexAge'][number];

/** What was frozen, in the form in which the board’s page draws figures. */
export function overviewOf({ figures, cycle, publishedAt }: PublishedContent): Overview {
  return {
    cycle,
    cycles: [],
    edition: null,
    reported: figures.reported,
    owing: figures.owing,
    people: figures.people,
    change: figures.change,
    byArea: figures.byArea.map(({ category, ...row }) => ({
      ...row,
      area: category as Overview['byArea'][number]['area'],
    })),
    byState: figures.byState
      .filter(({ category }) => category !== 'unknown')
      .map(({ category, ...row }) => ({ ...row, state: category })),
    timeliness: figures.timeliness,
    byCycle: figures.byCycle.map((period) => ({ ...period, cycleId: period.code })),
    asOf: publishedAt,
  };
}

export interface FileLink {
  href: string;
  form: 'pdf' | 'xlsx';
  language: 'es' | 'en';
  paper: 'letter' | 'a4';
}

/** All files of a report, those in the reader’s language first. */
export function filesOf(id: string, language: 'es' | 'en'): FileLink[] {
  const base = `/api/v1/publications/${id}`;
  const languages = language === 'es' ? (['es', 'en'] as const) : (['en', 'es'] as const);
  return languages.flatMap((each): FileLink[] => [
    ...(['letter', 'a4'] as const).map((paper): FileLink => ({
      href: `${base}.pdf?language=${each}&paper=${paper}`,
      form: 'pdf',
      language: each,
      paper,
    })),
    { href: `${base}.xlsx?language=${each}`, form: 'xlsx', language: each, paper: 'letter' },
  ]);
}
