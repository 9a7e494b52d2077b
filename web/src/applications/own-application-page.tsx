import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../api/client';
import { asProblem } from '../api/problem';
import type { OwnApplication } from '../api/types';
import { Alone } from '../session/alone';
import { useFormats, useTexts } from '../texts/language';
import { Button, ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { CopyField } from '../ui/copy-field';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { Stack } from '../ui/stack';
import { useToast } from '../ui/toasts';
import { ApplicationFacts } from './application-facts';
import { applyingTexts } from './applying.texts';
import { OwnPapersCard } from './own-papers-card';
import { ApplicationStandingPill, TONES } from './standing';

/** `/application#handle`: how one's application stands. What stands behind the # never reaches a server's log. */
export default function OwnApplicationPage() {
  const t = useTexts(applyingTexts);
  const [handle] = useState(() => location.hash.slice(1));
  const query = useQuery({ queryKey: ['application', handle], queryFn: () => read(handle), enabled: handle !== '' });
  const isBroken = handle === '' || (query.error !== null && asProblem(query.error).status === 404);
  return (
    <Alone wide>
      {isBroken ? (
        <Page title={t('own.broken.title')} lead={t('own.broken.text')} back={{ href: '/', label: t('apply.back') }} />
      ) : (
        <Loaded query={query} lines={6}>
          {(application) => <Own application={application} handle={handle} />}
        </Loaded>
      )}
    </Alone>
  );
}

const withHandle = (handle: string) => ({ headers: { 'Application-Handle': handle } });
const read = async (handle: string) => (await client.GET('/application', withHandle(handle))).data!;

function Own({ application, handle }: { application: OwnApplication; handle: string }) {
  const t = useTexts(applyingTexts);
  const { dayOf } = useFormats();
  const { folio, state, refusalReason, contactEmail } = application;
  return (
    <Page
      title={t('own.title', { folio })}
      mark={
        <ApplicationStandingPill state={state} label={state === 'received' ? t('own.state.received') : undefined} />
      }
      lead={t('own.sentOn', { day: dayOf(application.createdAt) })}
      narrow
    >
      <Stack>
        <Notice tone={TONES[state]}>
          <p>{t(`own.${state}`, { email: contactEmail })}</p>
          {refusalReason && <p>{t('own.reason', { reason: refusalReason })}</p>}
        </Notice>
        <Card>
          <CopyField
            label={t('own.keep')}
            hint={t('own.keepHint')}
            value={`${location.origin}/application#${handle}`}
          />
        </Card>
        <OwnPapersCard application={application} handle={handle} />
        <Card title={t('own.content')}>
          <ApplicationFacts application={application} />
        </Card>
        {state === 'received' && <Withdraw handle={handle} />}
        {(state === 'withdrawn' || state === 'refused') && <ButtonLink href="/apply">{t('own.another')}</ButtonLink>}
      </Stack>
    </Page>
  );
}

function Withdraw({ handle }: { handle: string }) {
  const t = useTexts(applyingTexts);
  const [isAsking, setAsking] = useState(false);
  const say = useToast();
  const cache = useQueryClient();
  return (
    <>
      <div>
        <Button look="quiet" onClick={() => setAsking(true)}>
          {t('own.withdraw')}
        </Button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={t('own.withdraw')}
          text={t('own.withdrawText')}
          confirm={t('own.withdraw')}
          onConfirm={async () =>
            cache.setQueryData(['application', handle], (await client.DELETE('/application', withHandle(handle))).data)
          }
          onDone={() => {
            setAsking(false);
            say(t('own.withdrawDone'));
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
