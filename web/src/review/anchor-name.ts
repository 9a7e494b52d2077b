import type { Report } from '../api/types';
import { useTexts } from '../texts/language';
import { useFigureName } from './attention-card';
import { beforeTexts } from './before.texts';
import type { RemarkBody } from './remarks';

/** What a remark is about, by name. */
export function useAnchorName(report: Report): (remark: RemarkBody) => string {
  const t = useTexts(beforeTexts);
  const figureName = useFigureName(report);
  return ({ figureId, programId, field }) => {
    if (figureId) return figureName(figureId);
    return programId
      ? (report.programs.find(({ id }) => id === programId)?.name ?? '')
      : field
        ? t(`field.${field}`)
        : '';
  };
}
