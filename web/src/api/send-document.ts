import { ApiProblem } from './problem';
import { signingInAgain } from './signing-in-again';
import type { Document } from './types';

export interface SentDocument {
  typeId: string;
  issuedOn: string;
  expiresOn: string;
  note: string;
  file: File;
}

/** The fields before the file, as the API reads them. XMLHttpRequest, because fetch does not tell how far a file has gone out. */
export async function sendDocument(
  memberId: string,
  sent: SentDocument,
  onProgress: (share: number) => void,
): Promise<Document> {
  const form = new FormData();
  for (const name of ['typeId', 'issuedOn', 'expiresOn', 'note'] as const)
    if (sent[name].trim()) form.append(name, sent[name].trim());
  form.append('file', sent.file);
  const path = `/api/v1/members/${memberId}/documents`;
  let request = await post(path, form, onProgress);
  if (request.status === 401 && (await signingInAgain.wait())) request = await post(path, form, onProgress);
  if (request.status !== 201) throw new ApiProblem(request.status, parsed(request.responseText) ?? {});
  return parsed(request.responseText) as Document;
}

function post(path: string, form: FormData, onProgress: (share: number) => void): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
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
