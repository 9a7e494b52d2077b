import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import type { Scheme } from '../members/identifiers';
import { memberScope } from '../members/member.scope';
import { Database } from '../shared/database/database';
import { JsonText } from '../shared/http/json-text';
import { fieldDetail } from '../shared/http/problem';
import { NotFound } from '../shared/http/problems';
import { type Surroundings, type Warning, warningsOf } from './identifier-warnings';

interface Held {
  version: number;
  addressState: string | null;
  items: { scheme: Scheme; value: string; decidedAt: string | null }[];
}

/** A member's identifiers, each with what is known about it and what speaks against it. */
@Injectable()
export class IdentifiersQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async of(memberId: string): Promise<JsonText> {
    const { version, items, ...held } = await this.held(memberId);
    const worded = items.map((item) => ({
      ...item,
      warnings: warningsOf(item.scheme, item.value, surroundings(items, held)).map((warning) => this.worded(warning)),
    }));
    return new JsonText(JSON.stringify({ version, items: worded }), version);
  }

  async warnings(memberId: string, scheme: Scheme): Promise<Warning[]> {
    const held = await this.held(memberId);
    const own = held.items.find((item) => item.scheme === scheme);
    return own ? warningsOf(scheme, own.value, surroundings(held.items, held)) : [];
  }

  private async held(memberId: string): Promise<Held> {
    const reach = this.access.reach('members.read-private');
    const isNamed = this.access.can('accounts.named');
    const held = await this.database.row<Held>(
      {
        name: `identifiers.of.${reach}.${isNamed}`,
        text: `SELECT m.version, CASE WHEN m.address_country = 'MX' THEN m.address_state END AS "addressState", ${ITEMS(isNamed)} AS items
                 FROM members m WHERE m.id = $1 AND ${memberScope(reach, 'm.id', '$2')}`,
      },
      [memberId, this.access.actor.memberIds],
    );
    if (!held) throw NotFound();
    return held;
  }

  private worded({ code, params }: Warning): { code: string; detail: string } {
    return { code, detail: fieldDetail({ code, params }, this.access.actor.language) };
  }
}

const surroundings = (items: Held['items'], { addressState }: Pick<Held, 'addressState'>): Surroundings => ({
  rfc: items.find(({ scheme }) => scheme === 'MX-RFC')?.value ?? null,
  addressState,
});

const ITEMS = (isNamed: boolean) => `
  coalesce((SELECT json_agg(json_build_object('scheme', i.scheme, 'value', i.value, 'state', i.state, 'decidedAt', i.decided_at,
      'decidedBy', ${isNamed ? '(SELECT a.name FROM accounts a WHERE a.id = i.decided_by)' : 'NULL'}, 'means', i.means, 'note', i.note,
      'overrideReason', i.override_reason) ORDER BY i.scheme) FROM member_identifiers i WHERE i.member_id = m.id), '[]')`;
