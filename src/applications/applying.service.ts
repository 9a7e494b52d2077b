import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HANDLE, hashHandle, newHandle } from '../accounts/handles';
import { Throttle } from '../accounts/throttle';
import { Database } from '../shared/database/database';
import { FileStore } from '../shared/files/file-store';
import { Invalid, IllegalTransition } from '../shared/http/problems';
import { Application } from './application.entity';
import { readIdentifiers } from './application-identifiers';
import { ApplicationGone } from './applications.problems';
import { ApplicationsQueries } from './applications.queries';
import type { CreateApplicationDto } from './dto/application.dto';
import type { NewApplicationResponse, OwnApplicationResponse } from './dto/application.response';

/** What somebody without an account may do: apply, see how the application stands, and take it back. */
@Injectable()
export class ApplyingService {
  constructor(
    private readonly database: Database,
    private readonly throttle: Throttle,
    private readonly queries: ApplicationsQueries,
    private readonly files: FileStore,
  ) {}

  async apply(
    { hasReadNotice: _, ...content }: CreateApplicationDto,
    address: string,
  ): Promise<NewApplicationResponse> {
    await this.throttle.count('application', content.contactEmail.toLowerCase(), address);
    const { values, errors } = readIdentifiers(content);
    if (!content.focusAreas.includes(content.primaryFocus))
      errors.push({ pointer: '/primaryFocus', code: 'primary-focus' });
    if (errors.length) throw Invalid({ errors });
    const [id, handle] = [uuid(), newHandle()];
    await this.database.enterApplication({ newId: id });
    await this.database.manager.insert(Application, { id, handleHash: hashHandle(handle), ...content, ...values });
    return { ...(await this.queries.own(id)), handle };
  }

  async read(handle: string | undefined): Promise<OwnApplicationResponse> {
    return this.queries.own(await this.open(handle));
  }

  /** As long as the office has not taken it up. Its papers go at once. */
  async withdraw(handle: string | undefined): Promise<OwnApplicationResponse> {
    const id = await this.open(handle);
    const withdrawn = await this.database.execute(
      `UPDATE applications SET state = 'withdrawn', version = version + 1, updated_at = now() WHERE id = $1 AND state = 'received'`,
      [id],
    );
    if (withdrawn === 0) throw IllegalTransition({ extra: { allowed: [] } });
    for (const { fileId } of await this.queries.filesOf(id)) await this.files.remove(fileId);
    return this.queries.own(id);
  }

  /** From here on as whoever applies, with this one application. */
  async open(handle: string | undefined): Promise<string> {
    if (!handle || !HANDLE.test(handle)) throw ApplicationGone();
    const id = await this.database.enterApplication({ handleHash: hashHandle(handle) });
    if (!id) throw ApplicationGone();
    return id;
  }
}
