import { Injectable } from '@nestjs/common';
import { JobsService } from '../../jobs/jobs.service';
import { MembershipsInBulk } from '../../members/memberships-in-bulk';
import type { JsonText } from '../../shared/http/json-text';
import { Invalid } from '../../shared/http/problems';
import { ImportRepository } from '../import.repository';
import { ImportRowsRepository } from '../proposing/import-rows.repository';
import type { ApplyImportDto } from './dto/application.dto';
import { APPLICATION } from './import-application.job';
import { ImportChangesNothing } from '../imports.problems';

@Injectable()
export class ImportApplicationService {
  constructor(
    private readonly imports: ImportRepository,
    private readonly rows: ImportRowsRepository,
    private readonly memberships: MembershipsInBulk,
    private readonly jobs: JobsService,
  ) {}

  /** Queues it; the import can be changed again only if that job fails or is cancelled. */
  async request(id: string, { admitFrom, termEndsOn }: ApplyImportDto): Promise<JsonText> {
    const { kind } = await this.imports.proposed(id);
    if (kind !== 'members' && (admitFrom ?? termEndsOn))
      throw Invalid({ errors: [{ pointer: admitFrom ? '/admitFrom' : '/termEndsOn', code: 'unknown' }] });
    if (termEndsOn && !admitFrom) throw Invalid({ errors: [{ pointer: '/admitFrom', code: 'required' }] });
    if (admitFrom) await this.memberships.assertPossible({ from: admitFrom, termEndsOn });
    const { create, update } = await this.rows.counts(id);
    if (create + update === 0) throw ImportChangesNothing();
    const job = await this.jobs.enqueue(APPLICATION, { importId: id, admitFrom, termEndsOn });
    await this.imports.begin(id, job.id);
    return job.answer;
  }
}
