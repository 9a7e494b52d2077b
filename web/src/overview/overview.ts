export type { Overview } from '../api/types';
