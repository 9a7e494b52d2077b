import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { api } from '../api/client';
import { asProblem } from '../api/problem';
import { MissingPage } from '../frame/missing-page';
import { useSession } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { DayField } from '../ui/inputs';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Row, Stack } from '../ui/stack';
import { ChangesTable } from './changes-table';
import { restatementsTexts } from './restatements.texts';
import { SealFacts, useEditionName } from './seal-facts';
import { SealedAttachments } from './sealed-attachments';
import { SealedFigures } from './sealed-figures';

/** A report as it was sealed: each edition, and which one held on a day. */
export default function SealedPage() {
  const { id = '', edition } = useParams<{ id: string; edition?: string }>();
  const t = useTexts(restatementsTexts);
  const { today } = useSession().coalition;
  const [asOf, setAsOf] = useState('');
  const [, navigate] = useLocation();
  const nameOf = useEditionName();
  const day = /^\d{4}-\d{2}-\d{2}$/.test(asOf) && asOf <= today ? asOf : undefined;
  const askFor = (next: string) => {
    setAsOf(next);
    navigate(`/reports/${id}/seals`, { replace: true }); // the edition that held then, until one is chosen
  };
  const query = api.useQuery('get', '/reports/{id}/seals', { params: { path: { id }, query: { asOf: day } } });
  if (query.error && [400, 404].includes(asProblem(query.error).status)) return <MissingPage />;
  return (
    <Loaded query={query} lines={10}>
      {({ items }) => {
        const shown = items.find((each) => each.edition === Number(edition)) ?? items.at(-1);
        return (
          <Frame id={id} edition={shown?.edition}>
            <Card title={t('editions')}>
              <Stack>
                <nav aria-label={t('editions')}>
                  <Row>
                    {items.map((each) => (
                      <ButtonLink
                        key={each.edition}
                        small
                        look={each === shown ? 'primary' : 'secondary'}
                        href={`/reports/${id}/seals/${each.edition}`}
                      >
                        {nameOf(each.edition)}
                      </ButtonLink>
                    ))}
                  </Row>
                </nav>
                <DayField name="asOf" label={t('asOf')} optional value={asOf} max={today} onChange={askFor} />
              </Stack>
            </Card>
            {!shown && <Empty title={t('sealed.none')} />}
            {shown && (
              <Card title={nameOf(shown.edition)}>
                <SealFacts seal={shown} />
              </Card>
            )}
            {shown?.changes && (
              <Card title={t('changes.title')} flush>
                <ChangesTable caption={t('changes.title')} changes={shown.changes} />
              </Card>
            )}
            {shown && <Sealed id={id} edition={shown.edition} />}
          </Frame>
        );
      }}
    </Loaded>
  );
}

function Frame({ id, edition, children }: { id: string; edition: number | undefined; children: React.ReactNode }) {
  const t = useTexts(restatementsTexts);
  const { day } = useFormats();
  const path = { id, edition: edition ?? 1 };
  const { data } = api.useQuery('get', '/reports/{id}/seals/{edition}', { params: { path } }, { enabled: !!edition });
  return (
    <Page
      title={t('sealed.title', { name: data?.memberName ?? '' })}
      lead={data && t('sealed.lead', { cycle: data.cycle.code, from: day(data.coversFrom), to: day(data.coversTo) })}
      back={{ href: `/reports/${id}`, label: t('back') }}
    >
      {children}
    </Page>
  );
}

function Sealed({ id, edition }: { id: string; edition: number }) {
  const query = api.useQuery('get', '/reports/{id}/seals/{edition}', { params: { path: { id, edition } } });
  return (
    <Loaded query={query} lines={8}>
      {(sealed) => (
        <>
          <SealedFigures sealed={sealed} />
          <SealedAttachments reportId={id} sealed={sealed} />
        </>
      )}
    </Loaded>
  );
}
