import { Choice, Id, Instant, Shape, Text, Whole } from '../shared/http/fields';
import { JOB_STATES, type JobState } from './job.entity';

const anything = () => true;

export class JobResponse {
  @Id() id: string;
  @Text({ max: 60, example: 'import-application' }) kind: string;
  @Choice(JOB_STATES) state: JobState;
  @Whole({ description: 'Steps done so far.', example: 1200 }) done: number;
  @Whole({ nullable: true, description: 'Steps in all; null until it is known.', example: 10890 }) total: number | null;
  @Shape({ type: 'object', additionalProperties: true }, anything, {
    nullable: true,
    description: 'What came out, once done.',
  })
  result: object | null;
  @Shape({ type: 'object', additionalProperties: true }, anything, {
    nullable: true,
    description: 'Why it failed: a problem document.',
  })
  problem: object | null;
  @Instant() createdAt: string;
  @Instant({ nullable: true }) startedAt: string | null;
  @Instant({ nullable: true }) finishedAt: string | null;
}
