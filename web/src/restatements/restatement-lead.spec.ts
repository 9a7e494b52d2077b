import type { Report, Restatement } from '../api/types';
import { leadOf } from './restatement-lead';
import { restatementsTexts } from './restatements.texts';

const open = { restatement: {} as Report['restatement'] };
const none = { restatement: null };
const ended = (state: Restatement['state']) => ({ state });

test.each([
  ['nothing is corrected', none, null, 'Vale lo sellado.'],
  ['it is being corrected', open, null, 'hasta que otra persona apruebe'],
  ['it was approved just now', open, ended('approved'), 'La corrección vale desde ahora'],
  ['it was approved, and the report read again', none, ended('approved'), 'La corrección vale desde ahora'],
  ['it was discarded just now', open, ended('cancelled'), 'La corrección se descartó'],
])('the page says what stands: %s', (_when, report, done, told) => {
  expect(restatementsTexts.es[leadOf(report, done)]).toContain(told);
});
