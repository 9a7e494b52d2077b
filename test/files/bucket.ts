import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();

/** A bucket in memory that speaks enough S3, and takes nothing whose signature it cannot work out itself. */
export class LocalBucket {
  readonly objects = new Map<string, { content: Buffer; keptAt: Date }>();
  readonly refused: string[] = [];
  private server: Server;

  constructor(
    readonly name = 'papeles',
    readonly keyId = 'AKIAEXAMPLE',
    readonly secret = 'the bucket’s own secret/with+marks',
  ) {}

  async start(): Promise<string> {
    this.server = createServer((request, response) => {
      void this.answer(request).then(({ status, body = '' }) => response.writeHead(status).end(body));
    });
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async answer(request: IncomingMessage): Promise<{ status: number; body?: string | Buffer }> {
    const content = await buffer(request);
    const why = this.wrong(request, content);
    if (why) {
      this.refused.push(why);
      return { status: 403, body: `<Error><Code>${why}</Code></Error>` };
    }
    const url = new URL(request.url!, 'http://bucket');
    const key = url.pathname.slice(`/${this.name}/`.length);
    if (request.method === 'PUT') this.objects.set(key, { content, keptAt: new Date() });
    if (request.method === 'PUT') return { status: 200 };
    if (request.method === 'DELETE') this.objects.delete(key);
    if (request.method === 'DELETE') return { status: 204 };
    if (key === '') return { status: 200, body: this.list(url.searchParams) };
    const found = this.objects.get(key);
    return found
      ? { status: 200, body: found.content }
      : { status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' };
  }

  /** Two keys a page, so that paging is part of every test. */
  private list(query: URLSearchParams): string {
    const after = query.get('continuation-token') ?? '';
    const keys = [...this.objects.keys()]
      .sort()
      .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after);
    const page = keys.slice(0, 2);
    const entries = page.map(
      (key) =>
        `<Contents><Key>${key}</Key><LastModified>${this.objects.get(key)!.keptAt.toISOString()}</LastModified></Contents>`,
    );
    const more = keys.length > page.length;
    return `<ListBucketResult><IsTruncated>${more}</IsTruncated>${entries.join('')}${more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''}</ListBucketResult>`;
  }

  /** Signature Version 4, from its description. */
  private wrong({ method, url: path, headers }: IncomingMessage, content: Buffer): string | undefined {
    const parts = /^AWS4-HMAC-SHA256 Credential=(.+?), SignedHeaders=(.+?), Signature=(.+)$/.exec(
      headers.authorization ?? '',
    );
    if (!parts) return 'AccessDenied';
    const [, credential, signedHeaders, signature] = parts;
    const [keyId, day, region, service] = credential!.split('/');
    if (keyId !== this.keyId) return 'InvalidAccessKeyId';
    if (headers['x-amz-content-sha256'] !== sha256(content)) return 'XAmzContentSHA256Mismatch';
    const names = signedHeaders!.split(';');
    if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.includes(name))) return 'AccessDenied';
    const url = new URL(path!, 'http://bucket');
    const query = [...url.searchParams]
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      .sort()
      .join('&');
    const canonical = [
      method,
      url.pathname,
      query,
      ...names.map((name) => `${name}:${String(headers[name]).trim()}`),
      '',
      signedHeaders,
      headers['x-amz-content-sha256'],
    ].join('\n');
    const toSign = [
      'AWS4-HMAC-SHA256',
      headers['x-amz-date'],
      `${day}/${region}/${service}/aws4_request`,
      sha256(canonical),
    ].join('\n');
    const key = [region!, service!, 'aws4_request'].reduce<Buffer>(hmac, hmac(`AWS4${this.secret}`, day!));
    return hmac(key, toSign).toString('hex') === signature ? undefined : 'SignatureDoesNotMatch';
  }
}
