import type { paths } from '../api/types';

export type Overview = paths['/insights/overview']['get']['responses'][200]['content']['application/json'];
