import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { FileExpiry } from '../shared/files/file-expiry';

/** Exports whose days are over. */
@Injectable()
export class ExportSweeper extends FileExpiry {
  constructor(database: Database) {
    super('Exports', database, EXPIRE);
  }
}

const EXPIRE = `UPDATE stored_files f SET removed_at = now() FROM exports e
  WHERE e.file_id = f.id AND e.expires_at < now() AND f.removed_at IS NULL`;
