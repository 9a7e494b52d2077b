import { lazy, Suspense } from 'react';
import { Redirect, useParams } from 'wouter';
import { api } from '../api/client';
import { asProblem } from '../api/problem';
import type { Member } from '../api/types';
import { MissingPage } from '../frame/missing-page';
import { useCan, useIsOwn, useSession } from '../session/session';
import { StandingCard } from '../standing/standing-card';
import { useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Stack } from '../ui/stack';
import { Skeleton } from '../ui/skeleton';
import { Tabs } from '../ui/tabs';
import { MemberStatusPill } from '../vocabulary/member-status';
import { MemberProfile } from './member-profile';
import { membersTexts } from './members.texts';
import {
  ContactsSection,
  DocumentsSection,
  DuesCard,
  EngagementSection,
  HistorySection,
  MembershipSection,
  ProgramsSection,
  SealedReportsCard,
  ViewersSection,
} from './sections';

/** Few members have been merged: what tells of it comes by itself. */
const MergesNotice = lazy(() => import('../merging/merges-notice'));

const SECTIONS = [
  { name: 'profile', needs: 'members.read' },
  { name: 'programs', needs: 'programs.read' },
  { name: 'contacts', needs: 'contacts.read' },
  { name: 'documents', needs: 'documents.read' },
  { name: 'membership', needs: 'membership.read' },
  { name: 'engagement', needs: 'engagement.read' },
  { name: 'history', needs: 'history.read' },
  { name: 'viewers', needs: 'viewers.read' },
] as const;
type SectionName = (typeof SECTIONS)[number]['name'];

/** One organisation; each section has an address: `/members/{id}`, `/members/{id}/programs`… */
export default function MemberPage() {
  const { id = '', section = 'profile' } = useParams<{ id: string; section?: string }>();
  const can = useCan();
  const query = api.useQuery('get', '/members/{id}', { params: { path: { id } } });
  const sections = SECTIONS.filter(({ needs }) => can(needs));
  const shown = sections.find(({ name }) => name === section);
  if (!shown || isMissing(query.error)) return <MissingPage />;
  return (
    <Loaded query={query} lines={8}>
      {(member) =>
        member.id !== id ? (
          <Redirect to={addressOf(member.id, section)} replace />
        ) : (
          <MemberFrame member={member} sections={sections.map(({ name }) => name)} shown={shown.name} />
        )
      }
    </Loaded>
  );
}

/** A merged member's address leads to the one it has become. */
const addressOf = (id: string, section: string) =>
  section === 'profile' ? `/members/${id}` : `/members/${id}/${section}`;

const isMissing = (error: unknown) => error !== null && [400, 404].includes(asProblem(error).status);

function MemberFrame({ member, sections, shown }: { member: Member; sections: SectionName[]; shown: SectionName }) {
  const t = useTexts(membersTexts);
  const can = useCan();
  const isOwn = useIsOwn('members.read');
  const { members } = useSession();
  const home = `/members/${member.id}`;
  return (
    <Page
      title={member.name}
      mark={<MemberStatusPill status={member.status} />}
      lead={[member.acronym, member.memberNumber].filter(Boolean).join(' · ')}
      back={isOwn && members.length === 1 ? undefined : { href: '/members', label: t('title') }}
      actions={
        shown === 'profile' &&
        can('members.write') && (
          <ButtonLink href={`${home}/edit`} icon="edit">
            {t('edit')}
          </ButtonLink>
        )
      }
    >
      <Tabs
        label={t('sections')}
        tabs={sections.map((name) => ({
          href: name === 'profile' ? home : `${home}/${name}`,
          label: t(`section.${name}`),
        }))}
      />
      {shown === 'profile' && (
        <Stack>
          {can('merges.read') && (
            <Suspense fallback={null}>
              <MergesNotice memberId={member.id} />
            </Suspense>
          )}
          {can('standing.read') && <StandingCard memberId={member.id} />}
          <MemberProfile member={member} />
        </Stack>
      )}
      <Suspense fallback={<Skeleton lines={6} />}>
        {shown === 'programs' && <ProgramsSection memberId={member.id} />}
        {shown === 'contacts' && <ContactsSection memberId={member.id} memberName={member.name} />}
        {shown === 'documents' && <DocumentsSection memberId={member.id} />}
        {shown === 'membership' && <MembershipSection member={member} />}
        {shown === 'membership' && can('dues.read') && <DuesCard member={member} />}
        {shown === 'membership' && can('reports.read') && <SealedReportsCard memberId={member.id} />}
        {shown === 'engagement' && <EngagementSection memberId={member.id} />}
        {shown === 'history' && <HistorySection memberId={member.id} />}
        {shown === 'viewers' && <ViewersSection memberId={member.id} />}
      </Suspense>
    </Page>
  );
}
