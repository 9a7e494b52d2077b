import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { FilePlace, KeptKey } from './file-place';

export interface Bucket {
  readonly endpoint: string;
  readonly name: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}
interface Sending {
  headers?: Record<string, string>;
  query?: Record<string, string>;
  path?: string;
}
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'; // SHA-256 of nothing
const TIMEOUT_MS = 30_000;

/** A bucket that speaks S3, addressed by path. Nothing is there under a key before its PUT has been answered. */
export class BucketPlace implements FilePlace {
  constructor(private readonly bucket: Bucket) {}

  async keep(key: string, path: string, { size, sha256 }: { size: number; sha256: string }): Promise<void> {
    await this.settled('PUT', key, {
      path,
      headers: {
        'content-length': String(size),
        'content-type': 'application/octet-stream',
        'x-amz-content-sha256': sha256,
      },
    });
    await rm(path, { force: true });
  }

  async open(key: string): Promise<Readable | undefined> {
    const answer = await this.send('GET', key);
    if (answer.statusCode === 200) return answer;
    const said = await buffer(answer);
    if (answer.statusCode === 404) return undefined;
    throw refusal('GET', answer, said);
  }

  async remove(key: string): Promise<void> {
    await this.settled('DELETE', key, {}, [200, 204, 404]);
  }

  async *list(prefix: string): AsyncIterable<KeptKey> {
    for (let token: string | undefined, isFirst = true; isFirst || token; isFirst = false) {
      const query = { 'list-type': '2', prefix, ...(token && { 'continuation-token': token }) };
      const page = (await this.settled('GET', '', { query })).toString();
      for (const [, entry] of page.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
        const [key, keptAt] = [within(entry!, 'Key'), within(entry!, 'LastModified')];
        if (key && keptAt) yield { key, keptAt: new Date(keptAt) };
      }
      token = within(page, 'IsTruncated') === 'true' ? within(page, 'NextContinuationToken') : undefined;
    }
  }

  private async settled(method: string, key: string, sending: Sending = {}, good = [200, 204]): Promise<Buffer> {
    const answer = await this.send(method, key, sending);
    const said = await buffer(answer);
    if (!good.includes(answer.statusCode ?? 0)) throw refusal(method, answer, said);
    return said;
  }

  private async send(
    method: string,
    key: string,
    { headers, query = {}, path }: Sending = {},
  ): Promise<IncomingMessage> {
    const { AwsV4Signer } = await import('aws4fetch'); // most installations have a directory
    const url = new URL(`${this.bucket.endpoint}/${this.bucket.name}/${key}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const signed = await new AwsV4Signer({
      method,
      url: url.href,
      headers: { 'x-amz-content-sha256': EMPTY, ...headers },
      accessKeyId: this.bucket.keyId,
      secretAccessKey: this.bucket.secret,
      region: this.bucket.region,
      service: 's3',
    }).sign();
    const open = url.protocol === 'https:' ? secureRequest : plainRequest;
    const request = open(signed.url, { method, headers: Object.fromEntries(signed.headers), timeout: TIMEOUT_MS });
    request.on('timeout', () => request.destroy(new Error('the bucket does not answer')));
    const answered = new Promise<IncomingMessage>((resolve, reject) =>
      request.on('response', resolve).on('error', reject),
    );
    const sent = pipeline(path ? createReadStream(path) : Readable.from([]), request);
    const [answer] = await Promise.all([
      answered,
      sent.catch((error: Error) => answered.catch(() => Promise.reject(error))),
    ]);
    return answer;
  }
}

const refusal = (method: string, { statusCode }: IncomingMessage, said: Buffer): Error =>
  new Error(`the bucket answers ${method} with ${statusCode}: ${within(said.toString(), 'Code') ?? ''}`);
const within = (xml: string, tag: string): string | undefined =>
  new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
