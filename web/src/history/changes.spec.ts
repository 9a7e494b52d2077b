import type { AuditEntry } from '../api/types';
import { changesOf, groupsOf } from './changes';

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

describe('many entries', () => {
  const entry = { by: null, action: 'insert', table: 'programs', at: '2026-11-23T18:00:01Z' } as unknown as AuditEntry;

  it('are told as one where they say the same in one minute', () => {
    const entries = [entry, { ...entry, at: '2026-11-23T18:00:59Z' }, { ...entry, table: 'contacts' }, entry];
    expect(groupsOf(entries).map(({ length }) => length)).toEqual([2, 1, 1]);
  });
});
