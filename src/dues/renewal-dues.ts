import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { CategoriesService } from '../settings/categories.service';
import type { Currency } from '../shared/currencies';
import { Database } from '../shared/database/database';
import type { Day } from '../shared/days';
import { Invalid } from '../shared/http/problems';

export const DUES_OBSTACLES = ['written', 'no-category', 'category-retired'] as const;
/** Why a renewal would write no dues: they are there already, or nothing says which. */
export type DuesObstacle = (typeof DUES_OBSTACLES)[number];

export interface NewDues {
  categoryId: string;
  categoryEs: string;
  categoryEn: string;
  amount: string;
  currency: Currency;
}
export interface ProposedDues {
  memberId: string;
  dues: NewDues | null;
  duesObstacle: DuesObstacle | null;
}
interface Renewed {
  memberId: string;
  from: Day;
}

/** The dues of many new terms at once: at what the category costs now, and where none are on record for those days. */
@Injectable()
export class RenewalDues {
  constructor(
    private readonly database: Database,
    private readonly categories: CategoriesService,
  ) {}

  /** In the category that is given, or in that of each one's latest dues. */
  async propose(renewed: readonly Renewed[], termEndsOn: Day, categoryId?: string): Promise<ProposedDues[]> {
    if (categoryId) await this.assertOffered(categoryId);
    const [ids, days] = [renewed.map(({ memberId }) => memberId), renewed.map(({ from }) => from)];
    return this.database.rows<ProposedDues>(PROPOSE, [ids, days, termEndsOn, categoryId ?? null]);
  }

  /** Answers how many were written. */
  async write(renewed: readonly (Renewed & { dues: NewDues | null })[], termEndsOn: Day): Promise<number> {
    const rows = renewed.flatMap(({ memberId, from, dues }) =>
      dues ? [{ id: uuid(), member_id: memberId, starts_on: from, ...owed(dues) }] : [],
    );
    return this.database.execute(WRITE, [JSON.stringify(rows), termEndsOn]);
  }

  private async assertOffered(categoryId: string): Promise<void> {
    const category = await this.categories.find(categoryId);
    const code = !category ? 'not-found' : category.isRetired ? 'category-retired' : undefined;
    if (code) throw Invalid({ errors: [{ pointer: '/dues/categoryId', code }] });
  }
}

const owed = ({ categoryId, amount, currency }: NewDues) => ({ category_id: categoryId, amount, currency });

const PROPOSE = `
  SELECT r.member_id AS "memberId", r.obstacle AS "duesObstacle",
         CASE WHEN r.obstacle IS NULL THEN json_build_object('categoryId', r.id, 'categoryEs', r.name_es, 'categoryEn', r.name_en,
           'amount', r.amount::text, 'currency', r.currency) END AS dues
    FROM (
      SELECT n.member_id, n.place, c.*,
             CASE WHEN EXISTS (SELECT FROM terms t WHERE t.member_id = n.member_id AND daterange(t.starts_on, t.ends_on, '[]') && daterange(n.from_day, $3::date, '[]')) THEN 'written'
                  WHEN c.id IS NULL THEN 'no-category' WHEN c.is_retired THEN 'category-retired' END AS obstacle
        FROM unnest($1::uuid[], $2::date[]) WITH ORDINALITY AS n (member_id, from_day, place)
        LEFT JOIN LATERAL (SELECT t.category_id FROM terms t WHERE t.member_id = n.member_id ORDER BY t.starts_on DESC LIMIT 1) latest ON true
        LEFT JOIN membership_categories c ON c.id = coalesce($4::uuid, latest.category_id)) r
   ORDER BY r.place`;
const WRITE = `INSERT INTO terms (id, member_id, category_id, starts_on, ends_on, amount, currency)
  SELECT r.id, r.member_id, r.category_id, r.starts_on, $2::date, r.amount, r.currency
    FROM json_to_recordset($1::json) AS r (id uuid, member_id uuid, category_id uuid, starts_on date, amount numeric, currency text)`;
