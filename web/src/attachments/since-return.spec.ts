import { isNewSinceReturn } from './since-return';

const event = (kind: string, at: string) => ({ kind, at });
const added = (addedAt: string) => ({ addedAt });

test('nothing is new in a report that was never returned', () => {
  expect(
    isNewSinceReturn({ events: [event('submitted', '2026-01-01T00:00:00Z')] }, added('2026-02-01T00:00:00Z')),
  ).toBe(false);
});

test('what came after the last return is new, whatever the zone it is written in', () => {
  const events = [event('returned', '2026-01-01T00:00:00Z'), event('returned', '2026-03-01T12:00:00+00:00')];
  const isNew = (at: string) => isNewSinceReturn({ events }, added(at));
  expect([isNew('2026-02-01T00:00:00Z'), isNew('2026-03-01T06:00:00-06:01'), isNew('2026-03-01T11:59:59Z')]).toEqual([
    false,
    true,
    false,
  ]);
});
