import { contactKind } from './contact-kind';
import type { Kind } from '../columns/fields';
import type { ImportKind } from './kind';
import { memberKind } from './member-kind';
import { programKind } from './program-kind';

export const IMPORT_KINDS: Record<Kind, ImportKind> = {
  members: memberKind,
  programs: programKind,
  contacts: contactKind,
};
