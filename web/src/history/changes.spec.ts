import { changesOf } from './changes';

describe('an entry of the trail', () => {
  it('tells what changed in the words of the API', () => {
    const before = { public_phone: '55', focus_areas: ['children'] };
    const after = { public_phone: '56', focus_areas: ['children', 'families'] };
    expect(changesOf({ before, after })).toEqual([
      { field: 'publicPhone', before: '55', after: '56' },
      { field: 'focusAreas', before: ['children'], after: ['children', 'families'] },
    ]);
  });

  it('tells of something new only what it holds', () => {
    expect(
      changesOf({ before: null, after: { id: '1', member_id: '2', name: 'Ana', email: null, roles: [] } }),
    ).toEqual([{ field: 'name', before: null, after: 'Ana' }]);
  });

  it('keeps the machine’s own columns to itself', () => {
    expect(changesOf({ before: { updated_at: 'a', version: 1 }, after: { updated_at: 'b', version: 2 } })).toEqual([]);
  });
});
