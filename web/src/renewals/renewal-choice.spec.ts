import { choiceOn, toSelection } from './renewal-choice';

it('proposes this year’s end, and from October on next year’s', () => {
  expect(choiceOn('2026-09-30').termEndsOn).toBe('2026-12-31');
  expect(choiceOn('2026-10-01').termEndsOn).toBe('2027-12-31');
});

it('sends only what narrows', () => {
  expect(toSelection({ termEndsOn: '2027-12-31', status: [], termEndsBy: '' })).toEqual({ termEndsOn: '2027-12-31' });
  expect(toSelection({ termEndsOn: '2027-12-31', status: ['grace'], termEndsBy: '2026-12-31' })).toEqual({
    termEndsOn: '2027-12-31',
    status: ['grace'],
    termEndsBy: '2026-12-31',
  });
});
