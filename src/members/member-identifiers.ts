import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/database';
import type { IdentifierDto } from './dto/member.dto';
import { MemberIdentifier } from './member-identifier.entity';

@Injectable()
export class MemberIdentifiers {
  constructor(private readonly database: Database) {}

  async replace(memberId: string, wanted: IdentifierDto[]): Promise<void> {
    for (const each of wanted) await this.database.manager.insert(MemberIdentifier, { id: uuid(), memberId, ...each });
  }
}
