import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import { NotFound, Stale } from '../shared/http/problems';
import type {
  CreateSavedFilterDto,
  SavedFilterResponse,
  SavedFiltersQuery,
  UpdateSavedFilterDto,
} from './dto/saved-filter.dto';
import { SavedFilter } from './saved-filter.entity';
import { MOST_SAVED_FILTERS, TooManySavedFilters } from './saved-filters.problems';

/** Everybody's own: no statement here leaves out whose they are, and the database would not give out others' either. */
@Injectable()
export class SavedFiltersService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async list({ page }: SavedFiltersQuery): Promise<{ items: SavedFilterResponse[] }> {
    const items = await this.database.rows<SavedFilterResponse>(
      `${SELECT} AND ($2::text IS NULL OR page = $2) ORDER BY normalise_name(name), name`,
      [this.mine, page ?? null],
    );
    return { items };
  }

  async read(id: string): Promise<SavedFilterResponse> {
    const row = await this.database.row<SavedFilterResponse>(`${SELECT} AND id = $2`, [this.mine, id]);
    if (!row) throw NotFound();
    return row;
  }

  async create(filter: CreateSavedFilterDto): Promise<SavedFilterResponse> {
    // One at a time for one person, so that the limit holds for who saves in two windows.
    await this.database.execute('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `saved-filters ${this.mine}`,
    ]);
    const { items } = await this.list({});
    if (items.length >= MOST_SAVED_FILTERS) throw TooManySavedFilters({ params: { most: MOST_SAVED_FILTERS } });
    const id = uuid();
    await this.database.manager.insert(SavedFilter, { id, accountId: this.mine, ...filter });
    return this.read(id);
  }

  async update(id: string, version: number, change: UpdateSavedFilterDto): Promise<SavedFilterResponse> {
    await this.read(id);
    await updateVersioned(this.database, SavedFilter, id, version, { ...change, updatedAt: () => 'now()' });
    return this.read(id);
  }

  /** Gone for good: nobody else has ever seen it, and its owner's page keeps it as long as undoing is offered. */
  async remove(id: string, version: number): Promise<void> {
    const current = await this.read(id);
    const removed = await this.database.execute(
      'DELETE FROM saved_filters WHERE account_id = $1 AND id = $2 AND version = $3',
      [this.mine, id, version],
    );
    if (!removed) throw Stale({ headers: { etag: `"${current.version}"` } });
  }

  private get mine(): string {
    return this.access.actor.accountId;
  }
}

const SELECT = 'SELECT id, page, name, query, version FROM saved_filters WHERE account_id = $1';
