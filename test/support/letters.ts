import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Mail } from '../../src/mail/mail';

export interface ReceivedLetter {
  headers: Record<string, string>;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The address that the letter's link leads to, and the token in its fragment. */
  link: string;
  token: string;
}

/** What the app has sent, read back from the files that it writes. */
export class Letters {
  constructor(
    private readonly folder: string,
    private readonly mail: Mail,
  ) {}

  /** Whatever has been posted is there. */
  settled(): Promise<void> {
    return this.mail.onApplicationShutdown();
  }

  async all(): Promise<ReceivedLetter[]> {
    const names = (await readdir(this.folder)).filter((name) => name.endsWith('.eml')).sort();
    return Promise.all(names.map(async (name) => parse(await readFile(join(this.folder, name), 'utf8'))));
  }

  /** The newest to that address once there are `count` of them: letters leave after the answer. */
  async to(address: string, count = 1): Promise<ReceivedLetter> {
    for (let tries = 0; tries < 100; tries++) {
      const received = (await this.all()).filter(({ to }) => to === address);
      if (received.length >= count) return received.at(-1)!;
      await wait(30);
    }
    throw new Error(`no letter to ${address}`);
  }
}

function parse(message: string): ReceivedLetter {
  const [head, ...rest] = message.split('\r\n\r\n');
  const headers = Object.fromEntries(
    head!
      .replace(/\r\n /g, '')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')![1]!;
  const bodies = rest
    .join('\r\n\r\n')
    .split(`--${boundary}`)
    .map((part) => Buffer.from(part.split('\r\n\r\n')[1] ?? '', 'base64').toString());
  const text = bodies[0] || bodies[1]!;
  const link = /^https?:\/\/\S+$/m.exec(text)?.[0] ?? '';
  return {
    headers,
    to: headers.to ?? '',
    subject: (headers.subject ?? '').replace(/=\?utf-8\?B\?([^?]*)\?=/g, (_word, encoded: string) =>
      Buffer.from(encoded, 'base64').toString(),
    ),
    text,
    html: bodies[bodies.length - 2]!,
    link,
    token: link.split('#')[1] ?? '',
  };
}
