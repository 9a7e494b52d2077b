import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Currency } from '../shared/currencies';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import { MembershipCategory } from './category.entity';
import type { CreateCategoryDto, UpdateCategoryDto } from './dto/category.dto';

export interface Category {
  amount: string;
  currency: Currency;
  isRetired: boolean;
}

/** The kinds of membership, and what they cost. */
@Injectable()
export class CategoriesService {
  constructor(private readonly database: Database) {}

  async list(): Promise<JsonText> {
    const row = await this.database.row<{ items: string }>(LIST);
    return new JsonText(`{"items":${row!.items}}`);
  }

  async read(id: string): Promise<JsonText> {
    const row = await this.database.row<{ item: string; version: number }>(ONE, [id]);
    if (!row) throw NotFound();
    return new JsonText(row.item, row.version);
  }

  async create(category: CreateCategoryDto): Promise<JsonText> {
    const id = uuid();
    await this.database.manager.insert(MembershipCategory, { id, ...category });
    return this.read(id);
  }

  async update(id: string, version: number, change: UpdateCategoryDto): Promise<JsonText> {
    await updateVersioned(this.database, MembershipCategory, id, version, change);
    return this.read(id);
  }

  /** What others reckon with; undefined where there is none. */
  async find(id: string): Promise<Category | undefined> {
    return this.database.row<Category>(FIND, [id]);
  }
}

const ITEM = `json_build_object('id', c.id, 'nameEs', c.name_es, 'nameEn', c.name_en, 'amount', c.amount::text, 'currency', c.currency,
  'isRetired', c.is_retired, 'version', c.version)`;
const LIST = {
  name: 'categories.list',
  text: `SELECT coalesce(json_agg(${ITEM} ORDER BY c.is_retired, c.name_es), '[]')::text AS items FROM membership_categories c`,
};
const ONE = {
  name: 'categories.one',
  text: `SELECT ${ITEM}::text AS item, c.version FROM membership_categories c WHERE c.id = $1`,
};
const FIND = {
  name: 'categories.find',
  text: 'SELECT amount::text, currency, is_retired AS "isRetired" FROM membership_categories WHERE id = $1',
};
