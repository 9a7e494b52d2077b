import type { Cycle } from '../api/types';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { StatusPill } from '../ui/status-pill';
import { cyclesTexts } from './cycles.texts';

export const stateOf = ({ openedAt, closedAt }: Cycle): 'planned' | 'open' | 'closed' =>
  closedAt ? 'closed' : openedAt ? 'open' : 'planned';

export function CycleStatePill({ cycle }: { cycle: Cycle }) {
  const t = useTexts(cyclesTexts);
  const state = stateOf(cycle);
  const [tone, icon] = ({ planned: ['quiet', 'dash'], open: ['good', 'clock'], closed: ['quiet', 'check'] } as const)[
    state
  ];
  return (
    <StatusPill tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </StatusPill>
  );
}

/** How a cycle is said: its name in the person's language, and the days of its period. */
export function useCycleWords() {
  const t = useTexts(cyclesTexts);
  const { shortDay } = useFormats();
  const { language } = useLanguage();
  return {
    name: ({ nameEs, nameEn }: Pick<Cycle, 'nameEs' | 'nameEn'>) => (language === 'es' ? nameEs : nameEn),
    period: ({ startsOn, endsOn }: Cycle) => t('period', { from: shortDay(startsOn), to: shortDay(endsOn) }),
  };
}
