import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Build } from './build';
import { assertAsDescribed } from './openapi';

export interface Answer<T = Record<string, unknown>> {
  status: number;
  headers: Record<string, string>;
  text: string;
  /** Parsed JSON; an empty object where there is no body. */
  body: T;
  etag: string;
}
type Headers = Record<string, string>;

/** Sends as one person would from the browser. Every answer is held against the OpenAPI document. */
export class Client {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly origin: string,
    readonly accountId: string | null,
    readonly headers: Headers,
  ) {}

  get = <T = Record<string, unknown>>(path: string, headers: Headers = {}) =>
    this.send<T>('GET', path, undefined, headers);
  post = <T = Record<string, unknown>>(path: string, body: object = {}, headers: Headers = {}) =>
    this.send<T>('POST', path, body, headers);
  put = <T = Record<string, unknown>>(path: string, etag: string | undefined, body: object) =>
    this.send<T>('PUT', path, body, etag ? { 'if-match': etag } : {});
  patch = <T = Record<string, unknown>>(path: string, etag: string | undefined, body: object) =>
    this.send<T>('PATCH', path, body, etag ? { 'if-match': etag } : {});
  delete = <T = Record<string, unknown>>(path: string, etag?: string) =>
    this.send<T>('DELETE', path, undefined, etag ? { 'if-match': etag } : {});

  /** One file and some fields, as a form would send them. */
  async upload<T = Record<string, unknown>>(
    path: string,
    file: { name: string; content: Buffer | string; type?: string },
    fields: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append(
      'file',
      new Blob([file.content as unknown as ArrayBuffer], { type: file.type ?? 'text/csv' }),
      file.name,
    );
    const encoded = new Response(form);
    const payload = Buffer.from(await encoded.arrayBuffer());
    return this.send<T>('POST', path, payload, {
      'content-type': encoded.headers.get('content-type')!,
      'x-requested-with': 'padron',
    });
  }

  async send<T>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    payload?: object | string | Buffer,
    headers: Headers = {},
  ): Promise<Answer<T>> {
    const isJson = payload !== undefined && !Buffer.isBuffer(payload);
    const response = await this.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        origin: this.origin,
        'sec-fetch-site': 'same-origin',
        ...(isJson && { 'content-type': 'application/json' }),
        ...this.headers,
        ...headers,
      },
      ...(payload !== undefined && {
        payload: isJson && typeof payload === 'object' ? JSON.stringify(payload) : payload,
      }),
    });
    const text = response.payload;
    const isJsonAnswer = /json/.test(String(response.headers['content-type'] ?? ''));
    const body = (isJsonAnswer && text ? JSON.parse(text) : {}) as T;
    assertAsDescribed(this.app, method, path, response.statusCode, isJsonAnswer ? body : undefined);
    return {
      status: response.statusCode,
      headers: response.headers as Headers,
      text,
      body,
      etag: String(response.headers.etag ?? ''),
    };
  }

  /** The same person with other headers, such as an Idempotency-Key or another language. */
  with = (headers: Headers): Client =>
    new Client(this.app, this.origin, this.accountId, { ...this.headers, ...headers });
}

/** `as.coordinator(member)`: a new account of that role, signed in. */
export function actors(app: NestFastifyApplication, build: Build, origin: string) {
  const someone = async (role: string, members: { id: string }[] = []): Promise<Client> => {
    const { accountId, handle } = await build.signedIn({ role, memberIds: members.map(({ id }) => id) });
    return new Client(app, origin, accountId, { cookie: `padron=${handle}` });
  };
  return {
    administrator: () => someone('administrator'),
    staff: () => someone('staff'),
    coordinator: (...members: { id: string }[]) => someone('coordinator', members),
    board: () => someone('board'),
    stranger: () => new Client(app, origin, null, {}),
    holding: (handle: string) => new Client(app, origin, null, { cookie: `padron=${handle}` }),
  };
}
export type As = ReturnType<typeof actors>;
