import type { CopyProposal } from '../api/types';
import { chosenOf, firstAccepted, keyOf, toggled } from './copy-choices';

const change = (field: string, file: string, isConflict = false) => ({
  field,
  file,
  base: '',
  current: '',
  isConflict,
  changedBy: null,
});
const proposal: CopyProposal = {
  downloadedAt: '2026-10-12T17:05:00Z',
  figures: [{ figureId: 'f', version: 1, changes: [change('value', '7'), change('note', 'x', true)] }],
  report: { version: 1, changes: [change('signatory', 'Ana')] },
  faults: [],
  left: 0,
};

test('what nobody else touched is accepted, the rest when it is chosen', () => {
  const accepted = firstAccepted(proposal);
  expect(chosenOf('f', proposal.figures[0]!.changes, accepted)).toEqual({ value: '7' });
  expect(chosenOf(null, proposal.report.changes, accepted)).toEqual({ signatory: 'Ana' });
  const more = toggled(toggled(accepted, keyOf('f', 'note')), keyOf('f', 'value'));
  expect(chosenOf('f', proposal.figures[0]!.changes, more)).toEqual({ note: 'x' });
});
