import { pdf } from '../documents/papers';
import type { Operation } from './operations';
import type { IdFor, Samples } from './samples';

type Fields = Record<string, unknown>;

/** Where the least that the schema asks for is not enough, because one field depends on another. */
const BODIES: Record<string, (idFor: IdFor) => Fields> = {
  'POST /cycles': () => ({
    code: 'MX-1',
    startsOn: '2031-01-01',
    endsOn: '2031-03-31',
    opensOn: '2031-04-01',
    dueOn: '2031-04-20',
  }),
  'POST /invitations': (idFor) => ({
    role: 'coordinator',
    email: 'matriz@padron.example',
    memberIds: [idFor('memberIds')],
  }),
  'PATCH /accounts/{id}': (idFor) => ({ grants: [{ role: 'coordinator', memberIds: [idFor('memberIds')] }] }),
  'POST /members/{memberId}/documents': () => ({ issuedOn: '2026-11-01' }),
  'POST /members/{id}/change-requests': () => ({ legalName: 'Casa de la Matriz, A.C.' }),
};

/** What a form carries where a PDF is not it. */
const FILES: Record<string, { name: string; content: string }> = {
  'POST /imports': { name: 'miembros.csv', content: 'Razón social\nCasa de la matriz A.C.\n' },
  'POST /donataria-directories': { name: 'directorio.csv', content: 'RFC,Denominación\n' },
};

export interface Sent {
  payload?: Buffer | string;
  headers: Record<string, string>;
}

export const bodyOf = (operation: Operation, samples: Samples, idFor: IdFor): Fields => ({
  ...(samples.of(operation.body!.schema, idFor) as Fields),
  ...BODIES[operation.name]?.(idFor),
});

/** A valid request's body, as JSON or as a form with one file. */
export async function sentBy(operation: Operation, fields: Fields): Promise<Sent> {
  if (!operation.body) return { headers: {} };
  if (!operation.body.isForm)
    return { payload: JSON.stringify(fields), headers: { 'content-type': 'application/json' } };
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    if (name !== 'file') form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  const { name, content } = FILES[operation.name] ?? { name: 'papel.pdf', content: pdf() };
  form.append('file', new Blob([content as unknown as ArrayBuffer]), name);
  const encoded = new Response(form);
  return {
    payload: Buffer.from(await encoded.arrayBuffer()),
    headers: { 'content-type': encoded.headers.get('content-type')!, 'x-requested-with': 'padron' },
  };
}
