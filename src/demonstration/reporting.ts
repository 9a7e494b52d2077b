import type { Client } from 'pg';
import { OWN_MEMBERS } from './accounts';
import { cycleRow, isOpen, makeCycles, makeObligations, obligationRow, type Cycle, type Obligation } from './cycles';
import type { Day } from './days';
import type { Indicator } from './indicators';
import { openOutcome, pastOutcome, type Outcome } from './outcomes';
import type { Dice } from './random';
import type { Register } from './register';
import { figureRow, makeReport, reportRow } from './reports';
import { chooseRestated, type Restated, restatementRows } from './restatement';
import { makeReviews } from './reviews';
import { insertRows } from './rows';
import { makeSeals } from './seals';

export type Reporting = ReturnType<typeof makeReporting>;

interface Order extends Register {
  today: Day;
  catalogue: Indicator[];
}

/** What was reported: two years of it, and the quarter that is coming in. */
export function makeReporting(
  { members, membership, people, programs, accounts, today, catalogue }: Order,
  dice: Dice,
) {
  const cycles = makeCycles(today, dice.of('cycles'));
  const obligations = makeObligations(cycles, membership.periods, dice.of('obligations'));
  const places = new Map(members.map((member, index) => [member.id, { member, index }]));
  const outcome = (obligation: Obligation): Outcome => {
    const { index, member } = places.get(obligation.memberId)!;
    const own = dice.of(`outcome ${member.slug} ${obligation.cycle.code}`);
    const isOwn = index < OWN_MEMBERS;
    if (isOpen(obligation.cycle)) return openOutcome(obligation, today, isOwn ? STAGED[index] : undefined, own);
    return pastOutcome(obligation, { isReliable: isOwn, isMissing: stoppedReporting(index, obligation, cycles) }, own);
  };
  const signatories = new Map(
    people.roles
      .filter(({ role }) => role === 'legal_representative')
      .map(({ memberId, contactId }) => [memberId, contactId]),
  );
  const names = new Map(people.contacts.map(({ id, name }) => [id, name]));
  const reports = obligations.map((obligation) => {
    const { member, index } = places.get(obligation.memberId)!;
    return makeReport(
      {
        member,
        programs: programs.filter(({ memberId }) => memberId === member.id),
        catalogue,
        obligation,
        outcome: outcome(obligation),
        accounts,
        place: index + 1,
        signatory: names.get(signatories.get(member.id)!)!,
      },
      dice.of(`report ${member.slug} ${obligation.cycle.code}`),
    );
  });
  const restated = chooseRestated(reports, accounts);
  const sealed = makeSeals(reports, restated, accounts, dice.of('seals'));
  return {
    cycles,
    obligations,
    // As it reads since it was restated.
    reports: reports.map((report) => (report.id === restated?.report.id ? restated.report : report)),
    ...makeReviews(reports, accounts, dice.of('reviews')),
    sealed,
    ...(restated ? restating(restated, accounts, sealed.seals, dice.of('restatement')) : NOT_RESTATED),
  };
}

const NOT_RESTATED = { restatements: [], restatedFigures: [] };

function restating(
  restated: Restated,
  accounts: Register['accounts'],
  seals: { id: string; reportId: string }[],
  dice: Dice,
): { restatements: object[]; restatedFigures: object[] } {
  const [before, after] = seals.filter(({ reportId }) => reportId === restated.report.id).map(({ id }) => id);
  const { restatements, figures } = restatementRows(restated, accounts, { before: before!, after: after! }, dice);
  return { restatements, restatedFigures: figures };
}

const STAGED = ['draft', 'returned'] as const;

/** The two that are suspended had left their last two quarters out. */
function stoppedReporting(index: number, { cycle }: Obligation, cycles: Cycle[]): boolean {
  return [26, 83].includes(index) && cycles.indexOf(cycle) >= cycles.length - 3;
}

export async function insertReporting(client: Client, reporting: Reporting, catalogue: Indicator[]): Promise<void> {
  const { cycles, obligations, reports, events, remarks, sealed } = reporting;
  await insertRows(client, 'cycles', cycles.map(cycleRow));
  const asked = cycles.flatMap(({ id: cycleId }) =>
    catalogue.map(({ versionId: indicatorVersionId }) => ({ cycleId, indicatorVersionId })),
  );
  await insertRows(client, 'cycle_indicators', asked);
  await insertRows(client, 'obligations', obligations.map(obligationRow));
  await insertRows(client, 'reports', reports.map(reportRow));
  await insertRows(
    client,
    'figures',
    reports.flatMap(({ figures }) => figures.map(figureRow)),
  );
  await insertRows(client, 'report_remarks', remarks);
  await insertRows(client, 'report_events', events);
  await insertRows(client, 'seals', sealed.seals);
  await insertRows(client, 'seal_texts', sealed.texts);
  await insertRows(client, 'restatements', reporting.restatements);
  await insertRows(client, 'restated_figures', reporting.restatedFigures);
  await insertRows(client, 'member_summaries', sealed.summaries);
  await insertRows(client, 'indicator_summaries', sealed.indicators);
  await insertRows(client, 'cycle_summaries', sealed.cycles);
  await insertRows(client, 'cycle_indicator_summaries', sealed.cycleIndicators);
  await insertRows(client, 'figures_editions', sealed.editions);
}
