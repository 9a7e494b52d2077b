import type { Program } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import type { ConflictWords } from '../ui/conflict-dialog';
import { placeName } from '../vocabulary/places';
import { termsTexts } from '../vocabulary/terms.texts';
import type { ProgramForm } from './program-form';
import { programsTexts } from './programs.texts';

export function useProgramWords(program: Program): ConflictWords<ProgramForm> {
  const t = useTexts(programsTexts);
  const terms = useTexts(termsTexts);
  const { day, list } = useFormats();
  const codeOf = (id: string) => program.indicators.find(({ indicatorId }) => indicatorId === id)?.code ?? id;
  return {
    labelOf: (field) => t(field),
    show: (field, values) => {
      if (field === 'area') return values.area && terms(`area.${values.area}`);
      if (field === 'modality') return values.modality && terms(`modality.${values.modality}`);
      if (field === 'startsOn' || field === 'endsOn') return values[field] && day(values[field]);
      if (field === 'sdgGoals') return list(values.sdgGoals);
      if (field === 'locations')
        return list(values.locations.map(({ state, municipality }) => placeName(municipality, state)));
      if (field === 'indicators')
        return values.indicators
          .map(({ indicatorId, baseline, target }) => `${codeOf(indicatorId)}: ${baseline || '–'} → ${target || '–'}`)
          .join('\n');
      return values[field];
    },
  };
}
