import { differences, firstChoices, merge } from './conflict';

describe('two people edited the same record', () => {
  const base = { name: 'Casa', phone: '55', mail: 'a@b.mx', areas: ['children'] };
  const mine = { name: 'Casa Luz', phone: '56', mail: 'a@b.mx', areas: ['children'] };
  const theirs = { name: 'Casa Sol', phone: '55', mail: 'c@d.mx', areas: ['children'] };

  it('names the fields that differ, and those that both changed', () => {
    expect(differences(base, mine, theirs)).toEqual([
      { field: 'name', isMine: true, isBoth: true },
      { field: 'phone', isMine: true, isBoth: false },
      { field: 'mail', isMine: false, isBoth: false },
    ]);
  });

  it('decides nothing where both changed a field', () => {
    expect(firstChoices(differences(base, mine, theirs))).toEqual({ name: undefined, phone: 'mine', mail: 'theirs' });
  });

  it('merges what was chosen into what is saved now', () => {
    expect(merge(mine, theirs, { name: 'mine', phone: 'mine', mail: 'theirs' })).toEqual({
      name: 'Casa Luz',
      phone: '56',
      mail: 'c@d.mx',
      areas: ['children'],
    });
  });

  it('finds nothing to choose when both typed the same', () => {
    expect(differences(base, mine, mine)).toEqual([]);
  });
});
