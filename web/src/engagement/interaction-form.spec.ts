import { toBody, toChanges, toForm } from './interaction-form';

const TODAY = '2026-11-25';

test('a new one is a call of today', () => {
  expect(toBody(toForm(undefined, TODAY))).toEqual({
    kind: 'call',
    happenedOn: TODAY,
    contactId: null,
    summary: '',
    followUpOn: null,
    followUp: null,
  });
});

test('only what was changed is sent', () => {
  const base = { ...toForm(undefined, TODAY), summary: 'Hablamos', followUpOn: '2026-12-01' };
  expect(toChanges({ ...base, summary: ' Hablamos ', followUpOn: '' }, base)).toEqual({ followUpOn: null });
});
