import { obstacleOf } from './bulk';

test('one’s own and what has a warning, explained or not, is looked at by itself', () => {
  expect(obstacleOf({ isOwn: false, softChecks: 0 })).toBeNull();
  expect(obstacleOf({ isOwn: false, softChecks: 1 })).toBe('soft-checks');
  expect(obstacleOf({ isOwn: true, softChecks: 1 })).toBe('own-report');
});
