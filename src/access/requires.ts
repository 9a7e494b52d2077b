import { SetMetadata } from '@nestjs/common';
import type { Permission } from './policy';

export const ACCESS = 'padron:access';
export type Declared = Permission | 'public';

/** Every route declares one of these two; start and a test refuse a route that declares neither. */
export const Requires = (permission: Permission) => SetMetadata(ACCESS, permission satisfies Declared);
export const Public = () => SetMetadata(ACCESS, 'public' satisfies Declared);
