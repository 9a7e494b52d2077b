import { ApiProblem } from './problem';
import { signingInAgain } from './signing-in-again';
import type { Document, OwnApplication, ReportAttachment } from './types';

export interface SentDocument {
  typeId: string;
  issuedOn: string;
  expiresOn: string;
  note: string;
  file: File;
}

/** How far the file has gone out, from 0 to 1. */
export type OnProgress = (share: number) => void;

export const sendDocument = (memberId: string, { file, ...fields }: SentDocument, onProgress: OnProgress) =>
  send<Document>(`/members/${memberId}/documents`, {}, { fields, file }, onProgress);

export const sendAttachment = (reportId: string, fields: { caption: string }, file: File, onProgress: OnProgress) =>
  send<ReportAttachment>(`/reports/${reportId}/attachments`, {}, { fields, file }, onProgress);

export const sendApplicationDocument = (handle: string, { file, ...fields }: SentDocument, onProgress: OnProgress) =>
  send<OwnApplication>('/application/documents', { 'Application-Handle': handle }, { fields, file }, onProgress);

/** The fields before the file, as the API reads them. XMLHttpRequest, because fetch does not tell how far a file has gone out. */
async function send<Answer>(
  address: string,
  headers: Record<string, string>,
  { fields, file }: { fields: object; file: File },
  onProgress: OnProgress,
): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields as Record<string, string>))
    if (value.trim()) form.append(name, value.trim());
  form.append('file', file);
  const path = `/api/v1${address}`;
  let request = await post(path, headers, form, onProgress);
  if (request.status === 401 && (await signingInAgain.wait())) request = await post(path, headers, form, onProgress);
  if (request.status !== 201) throw new ApiProblem(request.status, parsed(request.responseText) ?? {});
  return parsed(request.responseText) as Answer;
}

function post(
  path: string,
  headers: Record<string, string>,
  form: FormData,
  onProgress: OnProgress,
): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    request.setRequestHeader('X-Requested-With', 'padron'); // a form of another site's could not set it
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () => resolve(request);
    request.onerror = () => reject(new ApiProblem(0, {}));
    request.send(form);
  });
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined; // a balancer's own page
  }
}
