import type { Indicator } from '../../src/demonstration/indicators';
import { makeDemonstration } from '../../src/demonstration/load-demonstration';
import { AREAS } from '../../src/shared/areas';

const headcounts: Indicator[] = AREAS.map((area, index) => ({
  id: `${index}`,
  versionId: `version ${index}`,
  code: `HEAD-0${index}`,
  area,
  level: 'program',
  unit: 'people',
  breakdowns: ['sex_age', 'state'],
  isHeadcount: true,
  number: 1,
  nameEs: 'Personas',
  nameEn: 'People',
  definitionEs: 'Personas atendidas',
  definitionEn: 'People served',
}));

async function loadedOn(today: string) {
  const { register, reporting } = await makeDemonstration({
    today,
    password: 'una contraseña cualquiera',
    catalogue: headcounts,
  });
  return { ...register, ...reporting };
}

/** In the middle of a quarter, on its first day, its last, in its first week, in grace after the year's end, on a leap day. */
const days = ['2026-11-24', '2026-10-01', '2027-03-31', '2027-07-03', '2027-01-15', '2028-02-29'];

describe.each(days)('loaded on %s', (today) => {
  let made: Awaited<ReturnType<typeof loadedOn>>;
  beforeAll(async () => {
    made = await loadedOn(today);
  });

  it('has eight closed quarters and one that is due in six days', () => {
    const { cycles } = made;
    expect(cycles.map(({ closedAt }) => closedAt !== null)).toEqual([...Array.from({ length: 8 }, () => true), false]);
    expect(Date.parse(cycles.at(-1)!.dueOn) - Date.parse(today)).toBe(6 * 86_400_000);
    expect(cycles.at(-1)!.endsOn < today).toBe(true);
  });

  it('has nothing from after midnight, and nothing typed before its cycle was opened', () => {
    const midnight = `${today}T06:00:00.000Z`;
    const instants = [
      ...made.events.map(({ at }) => at),
      ...made.reports.flatMap(({ updatedAt, figures }) => [updatedAt, ...figures.map((figure) => figure.updatedAt)]),
      ...made.cycles.flatMap(({ openedAt, closedAt }) => closedAt ?? openedAt),
      ...made.membership.decisions.map(({ decidedAt }) => decidedAt),
      ...made.programs.map(({ createdAt }) => createdAt),
      ...made.people.contacts.map(({ createdAt }) => createdAt),
    ];
    expect(instants.filter((at) => at > midnight)).toEqual([]);
    const early = made.reports.flatMap(({ obligation, figures }) =>
      figures.filter(({ updatedAt }) => updatedAt < obligation.cycle.openedAt),
    );
    expect(early).toEqual([]);
  });

  it('has 113 active members, and every member one standing', () => {
    const standing = made.members.map(({ id }) =>
      made.membership.periods
        .filter(
          ({ memberId, supersededAt, from, to }) =>
            memberId === id && !supersededAt && from <= today && (to ?? today) >= today,
        )
        .map(({ status }) => status),
    );
    expect(standing.filter((statuses) => statuses.length !== 1)).toEqual([]);
    expect(standing.filter(([status]) => status === 'active')).toHaveLength(113);
  });

  it('has some of every state to collect', () => {
    const states = made.reports
      .filter(({ obligation }) => obligation.cycle === made.cycles.at(-1))
      .map(({ state }) => state);
    for (const state of ['approved', 'submitted', 'returned', 'draft'] as const) {
      expect([state, states.filter((each) => each === state).length > 2]).toEqual([state, true]);
    }
  });
});
