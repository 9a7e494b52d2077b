import { api } from '../api/client';
import type { Viewers } from '../api/types';
import { frameTexts } from '../frame/frame.texts';
import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Facts } from '../ui/facts';
import { Loaded } from '../ui/loaded';
import { Stack } from '../ui/stack';
import { viewersTexts } from './viewers.texts';

/** Who may look at the organisation, and at what: the policy itself, in words. */
export default function ViewersSection({ memberId }: { memberId: string }) {
  const t = useTexts(viewersTexts);
  const query = api.useQuery('get', '/members/{id}/viewers', { params: { path: { id: memberId } } });
  return (
    <Loaded query={query} lines={8}>
      {({ roles }) => (
        <Stack>
          <p>{t('lead')}</p>
          {roles.map((role) => (
            <RoleCard key={role.role} viewing={role} />
          ))}
        </Stack>
      )}
    </Loaded>
  );
}

function RoleCard({ viewing: { role, people, names, sees } }: { viewing: Viewers['roles'][number] }) {
  const t = useTexts(viewersTexts);
  const frame = useTexts(frameTexts);
  const { list } = useFormats();
  return (
    <Card title={frame(`role.${role}`)}>
      <Facts
        facts={[
          { label: t('who'), value: names.length ? list(names) : t('people', { count: people }), wide: true },
          { label: t('sees'), value: list(sees.map((area) => t(`area.${area}`))), wide: true },
        ]}
      />
    </Card>
  );
}
