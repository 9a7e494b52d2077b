import { blankSpecialReport, checkSpecialReport, toSpecialReport } from './special-report-form';

const words = { required: 'r', order: 'o', past: 'p', members: 'm', indicators: 'i' };
const today = '2026-03-01';
const filled = {
  ...blankSpecialReport(today),
  nameEs: 'Daños',
  nameEn: 'Damage',
  members: [{ id: 'a', name: 'Una' }],
  indicatorIds: ['i'],
};

test('it is about the last month and due in two weeks, unless changed', () => {
  expect(blankSpecialReport(today)).toMatchObject({ startsOn: '2026-01-30', endsOn: today, dueOn: '2026-03-15' });
});

test('it needs names, members and indicators, and days in their order', () => {
  expect(checkSpecialReport(blankSpecialReport(today), today, words)).toEqual({
    nameEs: 'r',
    nameEn: 'r',
    members: 'm',
    indicatorIds: 'i',
  });
  expect(checkSpecialReport({ ...filled, endsOn: '2026-01-01', dueOn: '2026-02-28' }, today, words)).toEqual({
    endsOn: 'o',
    dueOn: 'p',
  });
  expect(checkSpecialReport(filled, today, words)).toEqual({});
});

test('members are sent by their ids, open from today', () => {
  expect(toSpecialReport(filled, today)).toMatchObject({ kind: 'special', opensOn: today, memberIds: ['a'] });
});
