import type { Client } from '../support/as';
import type { TestApp } from '../support/app';

/** A whole PDF, as small as one may be; the words stand in it as they are. */
export const pdf = (words = 'un documento'): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n% ${words}\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`,
  );

export interface Paper {
  id: string;
  memberId: string;
  state: string;
  issuedOn: string | null;
  expiresOn: string | null;
  changesOn: string | null;
  noticeDays: number | null;
  sentBy: string | null;
  isOnBehalf: boolean;
  file: { name: string; mediaType: string; size: number; removedAt: string | null };
  decision: { by: string | null; reason: string | null; isBySender: boolean } | null;
  type: { code: string };
  version: number;
}
export interface List {
  items: Paper[];
  nextCursor: string | null;
  total?: number;
}

export class Papers {
  constructor(private readonly t: TestApp) {}

  async typeId(code: string): Promise<string> {
    const { rows } = await this.t.owner.query<{ id: string }>('SELECT id FROM document_types WHERE code = $1', [code]);
    return rows[0]!.id;
  }

  async today(days = 0): Promise<string> {
    const { rows } = await this.t.owner.query<{ day: string }>('SELECT (coalition_today() + $1::int)::text AS day', [
      days,
    ]);
    return rows[0]!.day;
  }

  async send(
    person: Client,
    member: { id: string },
    code: string,
    {
      content = pdf(),
      name = 'papel.pdf',
      ...fields
    }: { content?: Buffer | string; name?: string; [field: string]: unknown } = {},
  ) {
    const file = { name, content, type: 'application/octet-stream' };
    return person.upload<Paper>(`/members/${member.id}/documents`, file, {
      typeId: await this.typeId(code),
      ...(fields as Record<string, string>),
    });
  }
}
