import { Instant, NestedList, Text, Whole } from '../../shared/http/fields';

const HASH = {
  max: 64,
  pattern: /^[0-9a-f]{64}$/,
  example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};

export class SealResponse {
  @Whole({ min: 1, description: 'Its place in the chain.', example: 412 }) number: number;
  @Whole({ min: 1, description: 'Of the report: 1 as first approved.', example: 1 }) edition: number;
  @Text({ ...HASH, description: 'Of the sealed content.' }) contentHash: string;
  @Text({ ...HASH, description: 'Of the seal before it; zeros before the first.' }) previousHash: string;
  @Text({ ...HASH, description: 'SHA-256 over number, previous hash and content hash.' }) hash: string;
  @Instant() sealedAt: string;
}

export class SealListResponse {
  @NestedList(() => SealResponse) items: SealResponse[];
}
