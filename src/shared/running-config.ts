/** Where Nest injects the RunningConfig: an interface has no token of its own. */
export const RUNNING_CONFIG = Symbol('RunningConfig');
export type { RunningConfig } from './config';
