import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { FileStore } from '../shared/files/file-store';
import { textsOf } from './file-texts';
import type { PersonFileResponse } from './dto/erasure.dto';

interface Living {
  id: string;
  name: string;
  memberName: string | null;
  isExport: boolean;
}

/** Larger ones are few, and somebody looks at them. */
const LARGEST = 25_000_000;

@Injectable()
export class PersonFiles {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /** Exports as a whole, because they are copies and can be made again; of the others those that name the person. */
  async find(person: RegExp): Promise<PersonFileResponse[]> {
    const found: PersonFileResponse[] = [];
    for (const { isExport, ...file } of await this.database.rows<Living>(LIVING, [LARGEST])) {
      if (isExport) found.push({ ...file, reason: 'export' });
      else if (person.test(file.name) || (await this.names(file.id, person)))
        found.push({ ...file, reason: 'content' });
    }
    return found;
  }

  /** From the commit on their bytes are gone. */
  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.files.remove(id);
  }

  private async names(id: string, person: RegExp): Promise<boolean> {
    const { content } = await this.files.read(id);
    for (const text of textsOf(await buffer(content))) if (person.test(text)) return true;
    return false;
  }
}

const LIVING = `SELECT f.id, f.name, m.name AS "memberName", is_export(f.id) AS "isExport"
  FROM stored_files f LEFT JOIN members m ON m.id = f.member_id
 WHERE f.removed_at IS NULL AND (f.size <= $1 OR is_export(f.id)) ORDER BY f.created_at DESC, f.id`;
