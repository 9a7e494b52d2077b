import type { Client } from 'pg';
import { makeAccounts } from './accounts';
import { makeApplications } from './applications';
import { makeChangeRequests } from './change-requests';
import { addDays, instant, type Day } from './days';
import { makeDues } from './dues';
import { makeDonataria } from './donataria';
import { makeEngagement } from './engagement';
import { makeIdentifiers } from './identifiers';
import type { Indicator } from './indicators';
import { makeMembers, memberRow } from './members';
import { makeMembership } from './membership';
import { periodRow } from './membership-history';
import { insertPapers } from './papers';
import { contactRow, makePeople } from './people';
import { chosenIndicatorRows, locationRows, makePrograms, programRow } from './programs';
import type { Dice } from './random';
import { insertRows } from './rows';

export type Register = Awaited<ReturnType<typeof makeRegister>>;

/** Who there is: the NGOs with their standing, people and programs, and who signs in. */
export async function makeRegister(
  { today, password, catalogue }: { today: Day; password: string; catalogue: Indicator[] },
  dice: Dice,
) {
  const createdAt = instant(addDays(today, -1100), 9);
  const members = makeMembers(createdAt, today, dice.of('members'));
  const people = makePeople(members, today, dice.of('people'));
  const accounts = await makeAccounts({ password, contacts: people.contacts, createdAt }, dice.of('accounts'));
  const membership = makeMembership(members, today, accounts.admin, dice.of('membership'));
  const programs = makePrograms(members, catalogue, today, dice.of('programs'));
  const identifiers = makeIdentifiers(
    { members, decisions: membership.decisions, staff: accounts.staff },
    dice.of('identifiers'),
  );
  return {
    members,
    identifiers,
    donataria: makeDonataria({ members, identifiers, today, staff: accounts.staff }, dice.of('donataria')),
    changeRequests: makeChangeRequests({ members, identifiers, accounts, today }, dice.of('change requests')),
    people,
    accounts,
    membership,
    dues: makeDues(members, membership.periods, today, dice.of('dues')),
    programs,
    engagement: makeEngagement(
      { members, contacts: people.contacts, staff: accounts.staff, today },
      dice.of('engagement'),
    ),
    applications: makeApplications(accounts.staff, today, dice.of('applications')),
    locations: locationRows(programs, dice.of('locations')),
    chosenIndicators: chosenIndicatorRows(programs, dice.of('targets')),
  };
}

export async function insertRegister(client: Client, register: Register, filesDirectory?: string): Promise<void> {
  const { accounts, changeRequests, donataria, members, membership, people, programs } = register;
  await insertRows(client, 'accounts', accounts.accounts);
  await insertRows(client, 'account_grants', accounts.grants);
  await insertRows(client, 'members', members.map(memberRow));
  await insertRows(client, 'member_identifiers', register.identifiers);
  await insertRows(client, 'donataria_directories', donataria.directories);
  await insertRows(client, 'donataria_standings', donataria.standings);
  await insertPapers(client, changeRequests.papers, filesDirectory);
  await insertRows(client, 'change_requests', changeRequests.requests);
  await insertRows(client, 'requested_changes', changeRequests.requested);
  await insertRows(client, 'membership_decisions', membership.decisions);
  await insertRows(client, 'membership_periods', membership.periods.map(periodRow));
  await insertRows(client, 'applications', register.applications);
  await insertRows(client, 'membership_categories', register.dues.categories);
  await insertRows(client, 'terms', register.dues.terms);
  await insertRows(client, 'contacts', people.contacts.map(contactRow));
  await insertRows(client, 'contact_roles', people.roles);
  await insertRows(client, 'tags', register.engagement.tags);
  await insertRows(client, 'member_tags', register.engagement.memberTags);
  await insertRows(client, 'member_notes', register.engagement.notes);
  await insertRows(client, 'interactions', register.engagement.interactions);
  await insertRows(client, 'programs', programs.map(programRow));
  await insertRows(client, 'program_locations', register.locations);
  await insertRows(client, 'program_indicators', register.chosenIndicators);
}
