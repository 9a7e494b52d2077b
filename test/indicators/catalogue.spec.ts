import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { AddIndicatorCatalogue1764000006500 } from '../../migrations/1764000006500-add-indicator-catalogue';
import { cloneDatabase, type TestDatabase } from '../support/database';

interface Row {
  code: string;
  area: string | null;
  level: string;
  unit: string;
  breakdowns: string[];
  period_rule: string;
  is_headcount: boolean;
  is_sensitive: boolean;
  number: number;
  name_es: string;
  name_en: string;
  definition_es: string;
  definition_en: string;
}

describe('the starting catalogue', () => {
  let database: TestDatabase;
  let rows: Row[];
  beforeAll(async () => {
    database = await cloneDatabase();
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    rows = (await client.query<Row>('SELECT * FROM current_indicators ORDER BY code')).rows;
    await client.end();
  });
  afterAll(() => database.drop());

  const codes = (isWanted: (row: Row) => boolean) => rows.filter(isWanted).map(({ code }) => code);

  it('has the four families of indicators, each in its first definition', () => {
    const numbered = (prefix: string, last: number) =>
      Array.from({ length: last }, (_, n) => `${prefix}-${String(n + 1).padStart(2, '0')}`);
    const base = [...numbered('FAM', 13), ...numbered('NNA', 13), ...numbered('ORG', 6), ...numbered('PCD', 12)];
    const second = ['FAM-03K', 'FAM-09M', 'NNA-03P', 'NNA-06S', 'NNA-07S', 'NNA-08S'];
    expect(rows.map(({ code }) => code)).toEqual([...base, ...second].sort());
    expect(rows.every(({ number }) => number === 1)).toBe(true);
  });

  it('counts people once in one headcount per area', () => {
    expect(codes(({ is_headcount }) => is_headcount)).toEqual(['FAM-01', 'NNA-01', 'PCD-01']);
    expect(new Set(rows.filter(({ is_headcount }) => is_headcount).map(({ area }) => area)).size).toBe(3);
  });

  it('lets the letter behind a code be its unit', () => {
    const units: Record<string, string> = { P: 'percentage', S: 'services', K: 'kilograms', M: 'money' };
    for (const { code, unit } of rows) if (code.length === 7) expect([code, unit]).toEqual([code, units[code.at(-1)!]]);
  });

  it('never adds up over time people who come again', () => {
    const once = ['FAM-08', 'NNA-10', 'NNA-12', 'PCD-08', 'PCD-10'];
    expect(codes(({ unit, period_rule }) => unit === 'people' && period_rule === 'sum')).toEqual(once);
  });

  it('asks the member as a whole for what is of no area', () => {
    expect(codes(({ level }) => level === 'member')).toEqual(codes(({ area }) => area === null));
    expect(codes(({ level }) => level === 'member')).toHaveLength(6);
  });

  it('marks what is sensitive', () => {
    expect(codes(({ is_sensitive }) => is_sensitive)).toEqual(['FAM-10', 'NNA-09']);
  });

  it('says in both languages what is counted, in the field’s own words', () => {
    for (const { name_es, name_en, definition_es, definition_en } of rows) {
      for (const text of [name_es, name_en, definition_es, definition_en]) {
        expect(text).not.toMatch(/discapacitad|minusv|capacidades diferentes|\bmenores\b|handicapped|disabled/i);
        expect(text).toBe(text.trim());
      }
      for (const text of [definition_es, definition_en]) expect(text).toMatch(/^\p{Lu}.{20,}\.$/u);
    }
    expect(new Set(rows.map(({ name_es }) => name_es)).size).toBe(rows.length);
    expect(new Set(rows.map(({ name_en }) => name_en)).size).toBe(rows.length);
  });

  it('goes as it came, and takes nothing of the coalition’s own with it', async () => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    const left = async () => {
      const { rows } = await client.query<{ code: string }>('SELECT code FROM current_indicators ORDER BY code');
      return rows.map(({ code }) => code);
    };
    const [id, run] = ['019ab698-0164-7000-8000-00000000ffff', client as unknown as QueryRunner];
    await client.query(`INSERT INTO indicators (id, code, level) VALUES ($1, 'OWN-01', 'program')`, [id]);
    await client.query(
      `INSERT INTO indicator_versions (id, indicator_id, number, name_es, name_en, definition_es, definition_en, unit, period_rule)
       VALUES ($1, $1, 1, 'Propio', 'Own', 'Propio', 'Own', 'units', 'sum')`,
      [id],
    );
    await new AddIndicatorCatalogue1764000006500().down(run);
    expect(await left()).toEqual(['OWN-01']);
    await new AddIndicatorCatalogue1764000006500().up(run);
    expect(await left()).toEqual([...rows.map(({ code }) => code), 'OWN-01'].sort());
    await client.end();
  });
});
