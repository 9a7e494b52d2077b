import type { Permission } from '../../../src/access/policy';
import type { Export } from '../api/types';

/** Of lists; a dossier is asked for on its member’s page. */
export type ExportKind = Exclude<Export['kind'], 'dossier'>;

/** Who may read a list may have it as a file. */
export const KINDS: readonly { kind: ExportKind; needs: Permission }[] = [
  { kind: 'members', needs: 'members.read' },
  { kind: 'programs', needs: 'programs.read' },
  { kind: 'contacts', needs: 'contacts.read' },
  { kind: 'terms', needs: 'dues.read' },
];

/** What is counted in a file: a list’s rows, an archive’s files. */
export const countedIn = ({ kind }: Pick<Export, 'kind'>): 'written' | 'files' =>
  kind === 'dossier' ? 'files' : 'written';

export const isUnderWay = ({ state }: Pick<Export, 'state'>): boolean => state === 'queued' || state === 'running';

export const fileOf = ({ id }: Pick<Export, 'id'>): string => `/api/v1/exports/${id}/file`;
