import { Day, Instant, Text, Whole } from '../../shared/http/fields';

export class ExtendDto {
  @Day({ example: '2026-11-05', description: 'After the due day, and not before today.' }) until: string;
  @Text({ min: 1, max: 1000, example: 'Su oficina se inundó.', description: 'The member reads it too.' })
  reason: string;
}

export class WithdrawExtensionDto {
  @Text({ min: 1, max: 1000 }) reason: string;
}

export class ExtensionResponse {
  @Day({ nullable: true, description: 'Null: the extension was taken back.' }) until: string | null;
  @Text({ max: 1000 }) reason: string;
  @Text({
    max: 200,
    nullable: true,
    description: 'Null for readers who do not see the names of the coalition’s staff.',
  })
  grantedBy: string | null;
  @Instant() grantedAt: string;
}

export class ExtendedResponse {
  @Whole({ description: 'How many members have more time now.', example: 14 }) extended: number;
}
