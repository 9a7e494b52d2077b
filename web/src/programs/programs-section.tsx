import { useState } from 'react';
import { api } from '../api/client';
import { ExportButton } from '../exports/export-button';
import { useCan } from '../session/session';
import { useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Checkbox } from '../ui/choices';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { ProgramList } from './program-list';
import { programsTexts } from './programs.texts';

export function ProgramsSection({ memberId }: { memberId: string }) {
  const t = useTexts(programsTexts);
  const can = useCan();
  const [isEndedShown, setEndedShown] = useState(false);
  const query = api.useQuery('get', '/members/{memberId}/programs', {
    params: { path: { memberId }, query: { limit: 200, ...(isEndedShown ? { include: 'ended' as const } : {}) } },
  });
  return (
    <Card
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {can('exports.own') && (
            <ExportButton kind="programs" filters={{ member: [memberId], ...(isEndedShown && { include: 'ended' }) }} />
          )}
          {can('programs.write') && (
            <ButtonLink look="primary" icon="plus" href={`/members/${memberId}/programs/new`}>
              {t('add')}
            </ButtonLink>
          )}
        </>
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length ? (
            <ProgramList programs={items} />
          ) : (
            <Empty icon="reports" title={t('empty')}>
              {can('programs.write') && t('emptyText')}
            </Empty>
          )
        }
      </Loaded>
      <Checkbox label={t('showEnded')} name="ended" value={isEndedShown} onChange={setEndedShown} />
    </Card>
  );
}
