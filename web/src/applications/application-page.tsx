import { useState } from 'react';
import { useParams } from 'wouter';
import { api, client } from '../api/client';
import { asProblem } from '../api/problem';
import { refresh } from '../api/query-client';
import type { Application } from '../api/types';
import { MissingPage } from '../frame/missing-page';
import { useFormats, useTexts } from '../texts/language';
import { Button, ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { Row, Stack } from '../ui/stack';
import { useToast } from '../ui/toasts';
import { ApplicationFacts } from './application-facts';
import { applicationsTexts } from './applications.texts';
import { PapersCard } from './papers-card';
import { RefuseDialog } from './refuse-dialog';
import { type KnownMember, RegisterDialog } from './register-dialog';
import { SimilarCard } from './similar-card';
import { ApplicationStandingPill } from './standing';

/** One application, for the office. */
export default function ApplicationPage() {
  const { id = '' } = useParams<{ id: string }>();
  const query = api.useQuery('get', '/applications/{id}', { params: { path: { id } } });
  if (query.error && [400, 404].includes(asProblem(query.error).status)) return <MissingPage />;
  return (
    <Loaded query={query} lines={8}>
      {(application) => <Review application={application} />}
    </Loaded>
  );
}

function Review({ application }: { application: Application }) {
  const t = useTexts(applicationsTexts);
  const { dayOf } = useFormats();
  const [asking, setAsking] = useState<'register' | 'refuse' | KnownMember | null>(null);
  const { folio, state, createdAt, warnings, similar } = application;
  const close = () => setAsking(null);
  return (
    <Page
      title={application.legalName}
      mark={<ApplicationStandingPill state={state} />}
      lead={t('sentOn', { folio, day: dayOf(createdAt) })}
      back={{ href: '/applications', label: t('title') }}
    >
      <Stack>
        <NextCard application={application} ask={setAsking} />
        {warnings.length > 0 && (
          <Notice tone="warn" title={t('warnings')}>
            {warnings.map(({ scheme, code, detail }) => (
              <p key={`${scheme} ${code}`}>{detail}</p>
            ))}
          </Notice>
        )}
        {similar.length > 0 && (
          <SimilarCard similar={similar} choose={state === 'received' ? (member) => setAsking(member) : undefined} />
        )}
        <PapersCard application={application} />
        <Card title={t('content')}>
          <ApplicationFacts application={application} />
        </Card>
      </Stack>
      {asking === 'refuse' && <RefuseDialog id={application.id} onClose={close} />}
      {asking !== null && asking !== 'refuse' && (
        <RegisterDialog application={application} known={asking === 'register' ? undefined : asking} onClose={close} />
      )}
    </Page>
  );
}

function NextCard({ application, ask }: { application: Application; ask(what: 'register' | 'refuse'): void }) {
  const t = useTexts(applicationsTexts);
  const { dayOf } = useFormats();
  const say = useToast();
  const { id, state, member, refusalReason, decidedBy, decidedAt } = application;
  const reopen = async () => {
    await client.POST('/applications/{id}/reopening', { params: { path: { id } } });
    void refresh('/applications');
    say(t('reopen.done'));
  };
  return (
    <Card title={t('next')} lead={decidedBy && decidedAt && t('decided', { name: decidedBy, day: dayOf(decidedAt) })}>
      <Stack>
        <p>{t(`next.${state}`, { reason: refusalReason ?? '' })}</p>
        <Row>
          {state === 'received' && (
            <>
              <Button look="primary" onClick={() => ask('register')}>
                {t('register')}
              </Button>
              <Button onClick={() => ask('refuse')}>{t('refuse')}</Button>
            </>
          )}
          {member && (
            <ButtonLink href={`/members/${member.id}/membership`} look={state === 'registered' ? 'primary' : undefined}>
              {t('toMembership')}
            </ButtonLink>
          )}
          {state === 'refused' && <Button onClick={() => void reopen()}>{t('reopen')}</Button>}
        </Row>
      </Stack>
    </Card>
  );
}
