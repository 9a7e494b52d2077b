import type { Permission } from '../../../src/access/policy';
import { useCan, useIsOwn, useSession } from '../session/session';
import { useTexts } from '../texts/language';
import type { IconName } from '../ui/icon';
import { frameTexts } from './frame.texts';

interface Section {
  href: string;
  text: 'home' | 'coalition' | 'desk' | 'members' | 'reports' | 'cycles' | 'publications';
  icon: IconName;
  needs: Permission;
  /** For those whose permission reaches their own NGOs only. */
  isForOwn?: boolean;
  /** For those who may not: the office finds it among its tools. */
  unless?: Permission;
}

/** The first that a person may open is where they start. */
const SECTIONS: readonly Section[] = [
  { href: '/home', text: 'home', icon: 'home', needs: 'reports.read', isForOwn: true },
  { href: '/overview', text: 'coalition', icon: 'coalition', needs: 'insights.read' },
  { href: '/desk', text: 'desk', icon: 'check', needs: 'reports.review' },
  { href: '/members', text: 'members', icon: 'members', needs: 'members.read' },
  { href: '/reports', text: 'reports', icon: 'reports', needs: 'reports.read' },
  { href: '/cycles', text: 'cycles', icon: 'cycles', needs: 'cycles.write' },
  {
    href: '/publications',
    text: 'publications',
    icon: 'download',
    needs: 'publications.read',
    unless: 'publications.write',
  },
];

export interface Destination {
  href: string;
  label: string;
  icon: IconName;
}

/** Where this person may go, by the policy. A coordinator of one NGO goes straight to it. */
export function useDestinations(): Destination[] {
  const t = useTexts(frameTexts);
  const can = useCan();
  const isOwn = useIsOwn('members.read');
  const { members } = useSession();
  return SECTIONS.filter(
    ({ needs, isForOwn, unless }) =>
      can(needs) && !(unless && can(unless)) && (isForOwn === undefined || isForOwn === isOwn),
  ).map(({ href, text, icon }) =>
    text === 'members' && isOwn && members.length === 1
      ? { href: `${href}/${members[0]?.id}`, label: t('ownMember'), icon }
      : { href, label: t(text), icon },
  );
}

export const isWithin = (location: string, { href }: Destination): boolean =>
  location === href || (href !== '/' && location.startsWith(`${href}/`));
