import { isEditable, isOpen, isOwn, RESTATEMENT_STATES, stepsFrom } from './restatement-states';

describe('the course of a restatement', () => {
  it.each([
    ['draft', ['proposal', 'cancellation']],
    ['proposed', ['reopening', 'approval', 'cancellation']],
    ['approved', []],
    ['cancelled', []],
  ] as const)('from %s leads to %j', (state, steps) => {
    expect(stepsFrom(state)).toEqual(steps);
  });

  it('is edited as a draft only, so that what is approved is what was looked at', () => {
    expect(RESTATEMENT_STATES.filter(isEditable)).toEqual(['draft']);
  });

  it('is open until it is decided', () => {
    expect(RESTATEMENT_STATES.filter(isOpen)).toEqual(['draft', 'proposed']);
  });
});

describe('four eyes', () => {
  const hands = { startedBy: 'a', lastEditedBy: 'b', proposedBy: 'c' };
  it.each([
    ['a', true],
    ['b', true],
    ['c', true],
    ['d', false],
  ])('of %s: own is %s', (account, own) => {
    expect(isOwn(hands, account)).toBe(own);
  });

  it('nobody has edited it yet', () => {
    expect(isOwn({ startedBy: 'a', lastEditedBy: null, proposedBy: null }, 'b')).toBe(false);
  });
});
