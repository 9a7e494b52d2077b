import { addDays, type Day } from './days';
import type { Member } from './members';
import { GRACE_DAYS, History, type Decision, type Period, type Status } from './membership-history';
import type { Dice } from './random';

/** Whose membership is not plainly active, by their place in the register. */
const STANDING: Record<number, Status | 'reinstated'> = Object.fromEntries([
  ...[11, 37, 64, 90].map((at) => [at, 'grace']),
  ...[19, 58, 102].map((at) => [at, 'lapsed']),
  ...[26, 83].map((at) => [at, 'suspended']),
  ...[33, 71, 118].map((at) => [at, 'resigned']),
  ...[124, 128].map((at) => [at, 'prospect']),
  ...[125, 129].map((at) => [at, 'applicant']),
  [127, 'declined'],
  [45, 'reinstated'],
]);

/** Whose suspension ends on a day; and who was suspended long before the quarters that are reported, which was corrected lately. */
const WITH_END = 26;
const CORRECTED = 47;

/** Each member's decisions and what they wrote, grace and lapse in advance wherever a term ends. */
export function makeMembership(members: Member[], today: Day, admin: string, dice: Dice) {
  const decisions: Decision[] = [];
  const periods: Period[] = [];
  members.forEach((member, index) => {
    const history = new History(member.id, admin, dice.of(member.slug));
    live(history, STANDING[index] ?? 'active', index, today, dice.of(`${member.slug} dates`));
    decisions.push(...history.decisions);
    periods.push(...history.periods);
  });
  return { decisions, periods };
}

function live(history: History, standing: Status | 'reinstated', index: number, today: Day, dice: Dice): void {
  const ago = (from: number, to: number) => addDays(today, -dice.whole(from, to));
  if (standing === 'prospect' || standing === 'applicant' || standing === 'declined') {
    const registered = ago(50, 120);
    history.register(registered);
    if (standing === 'prospect') return;
    history.apply(addDays(registered, 14));
    if (standing === 'declined') history.decline(addDays(registered, 40));
    return;
  }
  // Most have been members for long; every tenth joined while the demonstration's quarters ran, often inside one.
  const joined = index >= 2 && index % 10 === 4 ? ago(120, 800) : ago(850, 3600);
  history.register(addDays(joined, -45));
  history.apply(addDays(joined, -30));
  const year = today.slice(0, 4);
  if (standing === 'active') {
    const lastTerm = `${Number(year) - 1}-12-31`;
    if (index % 3 === 2) history.admit(joined, null);
    if (index === CORRECTED) history.correct(ago(3, 12), addDays(joined, 30), addDays(joined, 75));
    if (index % 3 === 2) return;
    if (joined > lastTerm) history.admit(joined, `${year}-12-31`);
    else {
      history.admit(joined, lastTerm);
      history.renew(addDays(lastTerm, 1), `${year}-12-31`);
    }
    return;
  }
  if (standing === 'grace') history.admit(joined, ago(8, 45));
  else if (standing === 'lapsed') history.admit(joined, ago(GRACE_DAYS + 15, GRACE_DAYS + 60));
  else {
    history.admit(joined, null);
    if (standing === 'resigned') history.end('resignation', 'resigned', ago(20, 300));
    if (standing === 'suspended')
      history.suspend(ago(25, 100), index === WITH_END ? addDays(today, dice.whole(20, 40)) : null);
    if (standing === 'reinstated') {
      const suspended = ago(380, 400);
      history.suspend(suspended, null);
      history.end('reinstatement', 'active', addDays(suspended, 75));
    }
  }
}
