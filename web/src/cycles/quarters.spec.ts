import { checkCycle, lastEndedQuarter, proposedQuarter, quarterChoices, toCycle, valuesOfQuarter } from './quarters';

const words = { required: 'required', order: 'order', whole: 'whole' };

test.each([
  ['2026-11-24', '2026-Q3'],
  ['2026-01-01', '2025-Q4'],
  ['2026-03-31', '2025-Q4'],
  ['2026-04-01', '2026-Q1'],
])('on %s the quarter that ended last is %s', (today, quarter) => {
  expect(lastEndedQuarter(today)).toBe(quarter);
});

test('the choices go over the turn of the year', () => {
  expect(quarterChoices('2026-01-15')).toEqual(['2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2']);
});

test('the quarter after the newest one is proposed', () => {
  expect(proposedQuarter('2026-11-24', [])).toBe('2026-Q3');
  expect(proposedQuarter('2026-11-24', ['2026-Q2', '2026-Q3', '2025-Q1'])).toBe('2026-Q4');
  expect(proposedQuarter('2026-11-24', ['2027-Q1'])).toBe('2026-Q3');
});

test('a quarter fills in its names and days', () => {
  expect(valuesOfQuarter('2026-Q4')).toEqual({
    code: '2026-Q4',
    nameEs: 'Cuarto trimestre de 2026',
    nameEn: 'Fourth quarter of 2026',
    startsOn: '2026-10-01',
    endsOn: '2026-12-31',
    opensOn: '2027-01-01',
    dueOn: '2027-01-20',
    graceDays: '0',
  });
});

test('a code that is no quarter is a period of its own', () => {
  const values = valuesOfQuarter('2026-Q3');
  expect(toCycle(values)).toMatchObject({ kind: 'quarter', graceDays: 0 });
  expect(toCycle({ ...values, code: 'verano-2026', graceDays: '' })).toMatchObject({ kind: 'custom', graceDays: 0 });
});

test('what is left out or out of order is told at its field', () => {
  const values = {
    ...valuesOfQuarter('2026-Q3'),
    nameEn: ' ',
    endsOn: '2026-06-30',
    dueOn: '2026-09-01',
    graceDays: 'x',
  };
  expect(checkCycle(values, words)).toEqual({
    nameEn: 'required',
    endsOn: 'order',
    dueOn: 'order',
    graceDays: 'whole',
  });
  expect(checkCycle(valuesOfQuarter('2026-Q3'), words)).toEqual({});
});
