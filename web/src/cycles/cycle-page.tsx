import { useState } from 'react';
import { useParams } from 'wouter';
import { api } from '../api/client';
import type { Cycle } from '../api/types';
import { useCan } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { Button, ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Facts } from '../ui/facts';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { AskedOf } from './asked-of';
import { ChangeCycleDialog } from './change-cycle-dialog';
import { CycleStatePill, stateOf, useCycleWords } from './cycle-words';
import { cyclesTexts } from './cycles.texts';
import { ExtendAllDialog } from './extension-dialog';
import { extensionsTexts } from './extensions.texts';
import { ObligationsCard } from './obligations-card';
import { specialReportsTexts } from './special-reports.texts';

export default function CyclePage() {
  const { id = '' } = useParams<{ id: string }>();
  const query = api.useQuery('get', '/cycles/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(cycle) => <Shown cycle={cycle} />}</Loaded>;
}

function Shown({ cycle }: { cycle: Cycle }) {
  const t = useTexts(cyclesTexts);
  const extensions = useTexts(extensionsTexts);
  const special = useTexts(specialReportsTexts);
  const can = useCan();
  const formats = useFormats();
  const { name, period } = useCycleWords();
  const [change, ask] = useState<'open' | 'close' | 'extend' | null>(null);
  const state = stateOf(cycle);
  return (
    <Page
      title={name(cycle)}
      mark={<CycleStatePill cycle={cycle} />}
      lead={cycle.kind === 'special' ? special('lead.of', { period: period(cycle) }) : period(cycle)}
      back={{ href: '/cycles', label: t('back') }}
      actions={
        can('cycles.write') && (
          <>
            {state === 'planned' && (
              <>
                <ButtonLink href={`/cycles/${cycle.id}/edit`} icon="edit">
                  {t('edit')}
                </ButtonLink>
                <Button look="primary" onClick={() => ask('open')}>
                  {t('open')}
                </Button>
              </>
            )}
            {state === 'open' && (
              <>
                <Button onClick={() => ask('extend')}>{extensions('all.extend')}</Button>
                <Button onClick={() => ask('close')}>{t('close')}</Button>
              </>
            )}
          </>
        )
      }
    >
      <Card>
        <Facts
          facts={[
            { label: t('code'), value: cycle.code },
            { label: t('opensOn'), value: formats.day(cycle.opensOn) },
            { label: t('dueOn'), value: formats.day(cycle.dueOn) },
            { label: t('graceDays'), value: formats.number(cycle.graceDays) },
            { label: t('indicators'), value: formats.number(cycle.indicatorCount) },
            ...(cycle.openedAt ? [{ label: t('owing'), value: formats.number(cycle.obligationCount) }] : []),
            ...(cycle.openedAt ? [{ label: t('opened'), value: formats.instant(cycle.openedAt) }] : []),
            ...(cycle.closedAt ? [{ label: t('closed'), value: formats.instant(cycle.closedAt) }] : []),
            ...(cycle.askedOf.length
              ? [{ label: special('asked'), value: <AskedOf members={cycle.askedOf} />, wide: true }]
              : []),
          ]}
        />
      </Card>
      <ObligationsCard cycle={cycle} />
      {change === 'extend' && <ExtendAllDialog cycle={cycle} onClose={() => ask(null)} />}
      {change && change !== 'extend' && <ChangeCycleDialog cycle={cycle} change={change} onClose={() => ask(null)} />}
    </Page>
  );
}
