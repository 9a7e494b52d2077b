import { nameOf } from './account-name';

/** A file that goes with a report, as the database holds it. */
export interface AttachmentDocument {
  id: string;
  version: number;
  name: string;
  mediaType: string;
  size: number;
  /** In hexadecimal. */
  sha256: string;
  caption: string | null;
  addedAt: string;
  addedBy: string | null;
  /** Its bytes are gone, and what is left is the fact. */
  isErased: boolean;
}

export interface RemovedAttachment {
  id: string;
  name: string;
  removedAt: string;
  removedBy: string | null;
}

export const ATTACHED = 'report_attachments a JOIN stored_files f ON f.id = a.file_id';

export const ATTACHMENT = `json_build_object('id', a.id, 'version', a.version, 'name', f.name, 'mediaType', f.media_type, 'size', f.size, 'sha256', f.sha256,
  'caption', a.caption, 'addedAt', a.created_at, 'addedBy', ${nameOf('a.created_by')}, 'isErased', f.removed_at IS NOT NULL)`;

/** In the order in which they came. */
export const attachmentsOf = (report: string): string =>
  `coalesce((SELECT json_agg(${ATTACHMENT} ORDER BY a.created_at, a.id) FROM ${ATTACHED} WHERE a.report_id = ${report} AND a.removed_at IS NULL), '[]')`;

/** What was there when a report (SQL’s name of its row) was last returned, and is not any more. */
export const removedSinceReturn = (report: string): string =>
  `coalesce((SELECT json_agg(json_build_object('id', a.id, 'name', f.name, 'removedAt', a.removed_at, 'removedBy', ${nameOf('a.removed_by')}) ORDER BY a.removed_at, a.id)
     FROM ${ATTACHED} WHERE a.report_id = ${report}.id AND a.created_at < ${report}.returned_at AND a.removed_at > ${report}.returned_at), '[]')`;
