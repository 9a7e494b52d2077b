import type { Drawing } from './attachments';
import { OWN_MEMBERS } from './accounts';
import { isOpen, makeCycles, makeObligations, type Cycle, type Obligation } from './cycles';
import type { Day } from './days';
import { makeDefinitions } from './definitions';
import { extensionRows } from './extensions';
import type { Indicator } from './indicators';
import { NOBODY_BEGAN, openOutcome, pastOutcome, type Outcome } from './outcomes';
import type { Dice } from './random';
import type { Register } from './register';
import { makeReport } from './reports';
import { chooseRestated, restatementRows } from './restatement';
import { makeReviews } from './reviews';
import { makeSeals, sealAgain, type Sealed } from './seals';
import { makeSpecialReport } from './special-report';

export type Reporting = ReturnType<typeof makeReporting>;

interface Order extends Register {
  today: Day;
  catalogue: Indicator[];
  drawings: readonly Drawing[];
}

/** What was reported: two years of it, the quarter that is coming in, and what some are asked besides. */
export function makeReporting(order: Order, dice: Dice) {
  const { membership, programs, accounts, today, catalogue, members } = order;
  const cycles = makeCycles(today, dice.of('cycles'));
  const { redefined, asksFor } = makeDefinitions(catalogue, cycles, dice.of('definitions'));
  const quarterly = makeObligations(cycles, membership.periods, dice.of('obligations'));
  const newest = asksFor(cycles.at(-1)!);
  const special = makeSpecialReport(
    { obligations: quarterly, programs, catalogue: newest, own: members[1]!.id },
    today,
    dice.of('special report'),
  );
  const obligations = [...quarterly, ...(special?.obligations ?? [])];
  const asked = (cycle: Cycle) => (cycle === special?.cycle ? special.asked : asksFor(cycle));
  const reports = makeReports({ ...order, cycles, obligations, asked }, dice);
  const published = cycles.findLast((cycle) => !isOpen(cycle))!;
  const restated = chooseRestated(reports, published, { accounts, today });
  const sealed = makeSeals(reports, restated.history, accounts, dice.of('seals'));
  const corrected = [restated.history, restated.lastNight];
  const inEffect = new Map(corrected.flatMap((each) => (each ? [[each.report.id, each.report] as const] : [])));
  return {
    cycles,
    redefined,
    special: special && { cycle: special.cycle, askedOf: special.askedOf },
    asked: [...cycles, ...(special ? [special.cycle] : [])].flatMap((cycle) =>
      asked(cycle).map(({ versionId: indicatorVersionId }) => ({ cycleId: cycle.id, indicatorVersionId })),
    ),
    obligations,
    extensions: extensionRows(obligations, accounts.staff, dice.of('extensions')),
    // As they read since they were restated.
    reports: reports.map((report) => inEffect.get(report.id) ?? report),
    ...makeReviews(reports, accounts, dice.of('reviews')),
    sealed: sealed.rows,
    ...makeRestatements(restated, sealed, accounts, dice.of('restatement')),
  };
}

interface Asked extends Order {
  cycles: Cycle[];
  obligations: Obligation[];
  asked(cycle: Cycle): Indicator[];
}

function makeReports(
  { members, people, programs, accounts, today, cycles, obligations, asked, drawings }: Asked,
  dice: Dice,
) {
  const places = new Map(members.map((member, index) => [member.id, { member, index }]));
  const outcome = (obligation: Obligation): Outcome => {
    const { index, member } = places.get(obligation.memberId)!;
    const own = dice.of(`outcome ${member.slug} ${obligation.cycle.code}`);
    const isOwn = index < OWN_MEMBERS;
    if (obligation.cycle.kind === 'special' && isOwn) return NOBODY_BEGAN;
    if (isOpen(obligation.cycle)) return openOutcome(obligation, today, isOwn ? STAGED[index] : undefined, own);
    return pastOutcome(obligation, { isReliable: isOwn, isMissing: stoppedReporting(index, obligation, cycles) }, own);
  };
  const signatories = new Map(
    people.roles
      .filter(({ role }) => role === 'legal_representative')
      .map(({ memberId, contactId }) => [memberId, contactId]),
  );
  const names = new Map(people.contacts.map(({ id, name }) => [id, name]));
  const catalogues = new Map(obligations.map(({ cycle }) => [cycle.id, asked(cycle)]));
  return obligations.map((obligation) => {
    const { member, index } = places.get(obligation.memberId)!;
    return makeReport(
      {
        member,
        programs: programs.filter(({ memberId }) => memberId === member.id),
        catalogue: catalogues.get(obligation.cycle.id)!,
        obligation,
        outcome: outcome(obligation),
        accounts,
        place: index + 1,
        signatory: names.get(signatories.get(member.id)!)!,
        drawings,
      },
      dice.of(`report ${member.slug} ${obligation.cycle.code}`),
    );
  });
}

/** What was restated, and what is to be sealed last night: once the report of its cycle is out. */
function makeRestatements(
  { history, proposed, lastNight }: ReturnType<typeof chooseRestated>,
  sealed: Sealed,
  accounts: Register['accounts'],
  dice: Dice,
) {
  const again = lastNight && sealAgain(sealed, lastNight);
  const drafts = [history, proposed].flatMap((each) => {
    if (!each) return [];
    const [before, after = null] = sealed.rows.seals.filter(({ reportId }) => reportId === each.report.id);
    return [
      restatementRows(each, accounts, { before: before!.id, after: after && after.id }, dice.of(each.report.folio)),
    ];
  });
  return {
    restatements: drafts.flatMap(({ restatements }) => restatements),
    restatedFigures: drafts.flatMap(({ figures }) => figures),
    lastNight: again && {
      ...again,
      ...restatementRows(
        lastNight,
        accounts,
        { before: again.before.id, after: again.after.seal.id },
        dice.of(lastNight.report.folio),
      ),
    },
  };
}

const STAGED = ['draft', 'returned'] as const;

/** The two that are suspended had left their last two quarters out. */
function stoppedReporting(index: number, { cycle }: Obligation, cycles: Cycle[]): boolean {
  return [26, 83].includes(index) && cycles.indexOf(cycle) >= cycles.length - 3;
}
