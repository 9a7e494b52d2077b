import { Id, NestedList, Whole } from '../../shared/http/fields';

class ReportToApproveDto {
  @Id() id: string;
  @Whole({ min: 1, description: 'As it was seen: a report that changed since is left out.', example: 3 })
  version: number;
}

export class ApprovalsDto {
  @NestedList(() => ReportToApproveDto, { minItems: 1, maxItems: 200 }) reports: ReportToApproveDto[];
}
