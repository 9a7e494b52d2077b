import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pdf } from '../documents/papers';
import type { TestApp } from '../support/app';
import type { Answer, Client } from '../support/as';
import { expectStatus, fillIn, openCycle, type Report, reportOf } from '../support/reports';

export interface Attachment {
  id: string;
  version: number;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  caption: string | null;
  addedBy: string | null;
  isErased: boolean;
}
export interface Attached extends Report {
  attachments: Attachment[];
  removedAttachments: { id: string; name: string }[];
}

export const codeOf = ({ body }: Answer<unknown>) => (body as { type: string }).type.replace('/problems/', '');

export const send = (
  person: Client,
  report: { id: string },
  name: string,
  { content = pdf(name), ...fields }: { content?: Buffer; caption?: string } = {},
) => person.upload<Attachment>(`/reports/${report.id}/attachments`, { name, content }, fields);

export const attach = async (...given: Parameters<typeof send>): Promise<Attachment> =>
  expectStatus(await send(...given), 201);

export const read = async (person: Client, report: { id: string }): Promise<Attached> =>
  expectStatus(await person.get<Attached>(`/reports/${report.id}`), 200);
export const namesIn = async (person: Client, report: { id: string }): Promise<string[]> =>
  (await read(person, report)).attachments.map(({ name }) => name);

export const remove = (person: Client, report: { id: string }, { id, version }: { id: string; version: number }) =>
  person.delete(`/reports/${report.id}/attachments/${id}`, `"${version}"`);
export const restore = (person: Client, report: { id: string }, { id }: { id: string }) =>
  person.post<Attachment>(`/reports/${report.id}/attachments/${id}/restoration`);

/** A report that is filled in and not handed in. */
export async function aDraft(it_: TestApp, staff: Client) {
  const indicator = await it_.build.indicator({ breakdowns: ['state'] });
  const member = await it_.build.member();
  await it_.build.program(member, { indicators: [indicator.code] });
  const cycle = await it_.build.cycle([indicator]);
  await openCycle(staff, cycle);
  const coordinator = await it_.as.coordinator(member);
  const report = await reportOf(coordinator, member, cycle);
  await fillIn(coordinator, report);
  return { member, cycle, coordinator, report };
}

export const filesOf = ({ config }: TestApp): string[] =>
  existsSync(config.files.directory)
    ? readdirSync(config.files.directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
        statSync(join(config.files.directory, name)).isFile(),
      )
    : [];
