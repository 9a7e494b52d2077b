import { Choice, Flag, Id, NestedList, Text, Texts, Whole } from '../../../shared/http/fields';

export const OBSTACLES = ['edited', 'removed', 'depends', 'taken'] as const;
const EFFECTS = ['remove', 'restore', 'return'] as const;

class ReversalEffect {
  @Choice(EFFECTS, {
    description:
      'What the import made goes away (remove), what it changed gets its former values back (restore), what it took away comes back (return).',
  })
  effect: (typeof EFFECTS)[number];
  @Text({ max: 63, example: 'members' }) table: string;
  @Whole({ example: 120, description: 'Rows.' }) count: number;
}

export class ReversalObstacle {
  @Choice(OBSTACLES, {
    description:
      'Rows of the import that somebody has changed since (edited) or taken away (removed); later rows that refer to what the import made (depends); a former value that is somebody else’s by now (taken).',
  })
  kind: (typeof OBSTACLES)[number];
  @Text({ max: 63, example: 'obligations', description: 'Of which table the rows are.' }) table: string;
  @Text({ max: 63, example: 'members', description: 'On rows of which table they depend.' }) onTable: string;
  @Id({ nullable: true, description: 'Whose the row of the import is.' }) memberId: string | null;
  @Text({ nullable: true, max: 300 }) memberName: string | null;
  @Whole({ example: 2, description: 'Rows.' }) count: number;
  @Texts({ max: 63, maxItems: 200, example: [], description: 'The columns that were edited.' }) columns: string[];
}

export class ReversalResponse {
  @Flag({ description: 'Whether nothing stands in the way.' }) isPossible: boolean;
  @NestedList(() => ReversalEffect) effects: ReversalEffect[];
  @NestedList(() => ReversalObstacle, { description: 'The first hundred.' }) obstacles: ReversalObstacle[];
  @Whole({ example: 0, description: 'How many there are in all.' }) obstacleCount: number;
}
