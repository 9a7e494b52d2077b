import type { Obligation } from '../api/types';
import { useSession } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { ProgressBar } from '../ui/progress-bar';
import { Stack } from '../ui/stack';
import { StatusPill } from '../ui/status-pill';
import { useCycleName } from './cycle-name';
import { homeTexts } from './home.texts';
import { dayOf } from './tasks';

/** The report that is due next: when, how far it is, and the one button. */
export function NextReport({ obligation }: { obligation: Obligation }) {
  const t = useTexts(homeTexts);
  const formats = useFormats();
  const cycleName = useCycleName();
  const { members, coalition } = useSession();
  const { state, progress, reportId, memberName } = obligation;
  const day = dayOf(obligation);
  const words = { day: formats.weekday(day), when: formats.daysFrom(coalition.today, day) };
  return (
    <Card title={t('report', { cycle: cycleName(obligation) })} lead={members.length > 1 ? memberName : undefined}>
      <Stack>
        <p>
          <StatusPill tone={state === 'overdue' ? 'bad' : state === 'due_soon' ? 'warn' : 'quiet'} icon="clock">
            {t(state === 'overdue' ? 'overdue' : 'due', words)}
          </StatusPill>
        </p>
        {progress && (
          <div>
            <p>{t('ready', progress)}</p>
            <ProgressBar value={progress.ready} total={progress.total} label={t('ready', progress)} />
          </div>
        )}
        {reportId && (
          <ButtonLink href={`/reports/${reportId}`} look="primary" wide>
            {t(progress && progress.ready > 0 ? 'continue' : 'start')}
          </ButtonLink>
        )}
      </Stack>
    </Card>
  );
}
