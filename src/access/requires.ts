import { SetMetadata } from '@nestjs/common';
import type { Owed } from '../shared/database/actor';
import type { Permission } from './policy';

export const ACCESS = 'padron:access';
export type Declared = Permission | 'public';

/** Every route declares one of these two; start and a test refuse a route that declares neither. */
export const Requires = (permission: Permission) => SetMetadata(ACCESS, permission satisfies Declared);
export const Public = () => SetMetadata(ACCESS, 'public' satisfies Declared);

export const FRESH = 'padron:fresh';
/** Only within ten minutes of having given the password (and the code): what could lock the owner out, or let somebody in. */
export const Fresh = () => SetMetadata(FRESH, true);

export const WHILE_OWING = 'padron:while-owing';
/** Open to a session that still owes its second factor: everything else is not. */
export const WhileOwing = (...owed: Owed[]) => SetMetadata(WHILE_OWING, owed);
