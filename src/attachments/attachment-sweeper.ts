import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { FileExpiry } from '../shared/files/file-expiry';

/** What was taken away can be put back for a day. */
@Injectable()
export class AttachmentSweeper extends FileExpiry {
  constructor(database: Database) {
    super('Attachments', database, EXPIRE);
  }
}

const EXPIRE = `UPDATE stored_files f SET removed_at = now() FROM report_attachments a
  WHERE a.file_id = f.id AND a.removed_at < now() - interval '1 day' AND f.removed_at IS NULL`;
