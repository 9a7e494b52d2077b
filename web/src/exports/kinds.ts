import type { Permission } from '../../../src/access/policy';
import type { Export } from '../api/types';

export type ExportKind = Export['kind'];

/** Who may read a list may have it as a file. */
export const KINDS: readonly { kind: ExportKind; needs: Permission }[] = [
  { kind: 'members', needs: 'members.read' },
  { kind: 'programs', needs: 'programs.read' },
  { kind: 'contacts', needs: 'contacts.read' },
  { kind: 'terms', needs: 'dues.read' },
];

export const isUnderWay = ({ state }: Pick<Export, 'state'>): boolean => state === 'queued' || state === 'running';

export const fileOf = ({ id }: Pick<Export, 'id'>): string => `/api/v1/exports/${id}/file`;
