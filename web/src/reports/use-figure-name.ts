import type { Report } from '../api/types';
import { useLanguage } from '../texts/language';
import { figuresOf } from './report-rules';

/** "Comedor · Niñas y niños atendidos": the same indicator of two programs is told apart. */
export function useFigureName(report: Report): (figureId: string) => string {
  const { language } = useLanguage();
  return (figureId) => {
    const figure = figuresOf(report).find(({ id }) => id === figureId);
    const program = report.programs.find(({ id }) => id === figure?.programId);
    const name = language === 'es' ? figure?.indicator.nameEs : figure?.indicator.nameEn;
    return [report.programs.length > 1 && program?.name, name].filter(Boolean).join(' · ');
  };
}
