import { lazy, Suspense } from 'react';
import type { Member } from '../api/types';
import { changeRequestsTexts } from '../change-requests/change-requests.texts';
import { PendingChanges } from '../change-requests/pending-changes';
import { useCan } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { Bilingual } from '../ui/bilingual';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Facts } from '../ui/facts';
import { Skeleton } from '../ui/skeleton';
import { Columns, Stack } from '../ui/stack';
import { placeName, stateName } from '../vocabulary/places';
import { memberFieldsTexts } from '../vocabulary/member-fields.texts';
import { termsTexts } from '../vocabulary/terms.texts';
import { membersTexts } from './members.texts';
import { OutsideLink } from '../ui/outside-link';

// They bring tables and dialogs of their own: the profile need not wait for them.
const DonatariaCard = lazy(async () => ({ default: (await import('../donataria/donataria-card')).DonatariaCard }));
const IdentifiersCard = lazy(async () => ({
  default: (await import('../identifiers/identifiers-card')).IdentifiersCard,
}));

/** What an organisation says of itself. What the reader may not see did not come, and is not mentioned. */
export function MemberProfile({ member }: { member: Member }) {
  const t = useTexts(membersTexts);
  const fields = useTexts(memberFieldsTexts);
  const terms = useTexts(termsTexts);
  const requests = useTexts(changeRequestsTexts);
  const can = useCan();
  const { day, number, list, tongue } = useFormats();
  const isPrivateSeen = 'paidStaff' in member;
  return (
    <Stack>
      <Card title={t('profile.about')}>
        <Facts
          facts={[
            {
              label: t('mission'),
              value: (member.missionEs ?? member.missionEn) && (
                <Bilingual es={member.missionEs} en={member.missionEn} />
              ),
              wide: true,
            },
            {
              label: t('description'),
              value: (member.descriptionEs ?? member.descriptionEn) && (
                <Bilingual es={member.descriptionEs} en={member.descriptionEn} />
              ),
              wide: true,
            },
            { label: fields('focusAreas'), value: list(member.focusAreas.map((area) => terms(`area.${area}`))) },
            { label: fields('primaryFocus'), value: member.primaryFocus && terms(`area.${member.primaryFocus}`) },
            { label: fields('statesServed'), value: list(member.statesServed.map(stateName)) },
          ]}
        />
      </Card>
      <Columns least="card">
        <Stack>
          <Card
            title={t('profile.registration')}
            actions={
              can('change-requests.make') && (
                <ButtonLink small look="quiet" href="/change-requests">
                  {requests('seeAll')}
                </ButtonLink>
              )
            }
          >
            <Stack>
              <PendingChanges memberId={member.id} />
              <Facts
                facts={[
                  { label: fields('legalName'), value: member.legalName, wide: true },
                  { label: fields('legalForm'), value: member.legalForm && terms(`legalForm.${member.legalForm}`) },
                  { label: fields('foundedOn'), value: member.foundedOn && day(member.foundedOn) },
                  { label: terms('scheme.member-number'), value: member.memberNumber },
                ]}
              />
            </Stack>
          </Card>
          {isPrivateSeen && (
            <Suspense fallback={<Skeleton lines={3} />}>
              <IdentifiersCard memberId={member.id} />
            </Suspense>
          )}
          {isPrivateSeen && (
            <Card title={t('profile.size')}>
              <Facts
                brief
                facts={[
                  { label: fields('paidStaff'), value: member.paidStaff != null && number(member.paidStaff) },
                  { label: fields('volunteers'), value: member.volunteers != null && number(member.volunteers) },
                  { label: fields('budgetBand'), value: member.budgetBand && terms(`budget.${member.budgetBand}`) },
                  { label: fields('languages'), value: list(member.languages.map(tongue)) },
                ]}
              />
            </Card>
          )}
        </Stack>
        <Card title={t('profile.reach')}>
          <Facts
            brief
            facts={[
              { label: fields('website'), value: member.website && <OutsideLink href={member.website} /> },
              {
                label: fields('publicEmail'),
                value: member.publicEmail && <OutsideLink href={`mailto:${member.publicEmail}`} />,
              },
              {
                label: fields('publicPhone'),
                value: member.publicPhone && <OutsideLink href={`tel:${member.publicPhone}`} />,
              },
              ...(member.socialLinks.length
                ? [
                    {
                      label: fields('socialLinks'),
                      value: member.socialLinks.map((link) => <OutsideLink key={link} href={link} />),
                      wide: true,
                    },
                  ]
                : []),
              { label: t('address'), value: addressOf(member) },
            ]}
          />
        </Card>
      </Columns>
      <Suspense fallback={<Skeleton lines={2} />}>
        <DonatariaCard memberId={member.id} />
      </Suspense>
    </Stack>
  );
}

function addressOf(member: Member): string {
  const street = [member.addressStreet, member.addressNumber].filter(Boolean).join(' ');
  const town = [member.addressPostalCode, placeName(member.addressMunicipality, member.addressState)]
    .filter(Boolean)
    .join(' ');
  return [street, member.addressNeighbourhood, town].filter(Boolean).join('\n');
}
