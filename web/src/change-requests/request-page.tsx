import { useParams } from 'wouter';
import { api } from '../api/client';
import { asProblem } from '../api/problem';
import type { ChangeRequest } from '../api/types';
import { MissingPage } from '../frame/missing-page';
import { useFormats, useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Facts } from '../ui/facts';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { StatusPill } from '../ui/status-pill';
import { changeRequestsTexts } from './change-requests.texts';
import { DecisionCard } from './decision-card';
import { RequestChanges } from './request-changes';
import { TONES } from './request-words';

/** One request: before and after, the paper, and what became or is to become of it. */
export default function RequestPage() {
  const { id = '' } = useParams<{ id: string }>();
  const query = api.useQuery('get', '/change-requests/{id}', { params: { path: { id } } });
  if (query.error !== null && [400, 404].includes(asProblem(query.error).status)) return <MissingPage />;
  return (
    <Loaded query={query} lines={8}>
      {(request) => <Request request={request} />}
    </Loaded>
  );
}

function Request({ request }: { request: ChangeRequest }) {
  const t = useTexts(changeRequestsTexts);
  const { instant } = useFormats();
  const { state, file } = request;
  return (
    <Page
      title={t('request.title')}
      mark={<StatusPill tone={TONES[state]}>{t(`state.${state}`)}</StatusPill>}
      lead={request.memberName}
      back={{ href: '/change-requests', label: t('title') }}
      actions={<ButtonLink href={`/members/${request.memberId}`}>{t('organisation')}</ButtonLink>}
    >
      <Card title={t('changes')}>
        <RequestChanges request={request} />
      </Card>
      <Card title={t('about')}>
        <Facts
          facts={[
            {
              label: t('document'),
              value: (
                <a href={`/api/v1/change-requests/${request.id}/file`} download>
                  {t('download', { name: file.name })}
                </a>
              ),
              wide: true,
            },
            ...(request.note ? [{ label: t('note'), value: request.note, wide: true }] : []),
            { label: t('requested'), value: instant(request.requestedAt) },
            ...(request.requestedBy ? [{ label: t('by'), value: request.requestedBy }] : []),
            ...(request.decidedAt ? [{ label: t('decided'), value: instant(request.decidedAt) }] : []),
            ...(request.decidedBy ? [{ label: t('decidedBy'), value: request.decidedBy }] : []),
            ...(request.reason ? [{ label: t('reason'), value: request.reason, wide: true }] : []),
          ]}
        />
      </Card>
      {state === 'pending' && <DecisionCard request={request} />}
    </Page>
  );
}
