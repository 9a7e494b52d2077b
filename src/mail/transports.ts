import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MailConfig } from '../shared/config';
import type { Letter } from './letter';
import { asMessage, type Envelope } from './message';

export const TRANSPORT = Symbol('MailTransport');

/** The way out of the house; what stands behind it is a matter of configuration. */
export interface MailTransport {
  deliver(letter: Letter, envelope: Envelope): Promise<void>;
}

export const transportOf = ({ transport, directory }: MailConfig): MailTransport =>
  transport === 'console' ? new ConsoleTransport() : new FileTransport(directory);

/** A file per letter, which any mail program opens; whole or not there at all. */
class FileTransport implements MailTransport {
  constructor(private readonly directory: string) {}

  async deliver(letter: Letter, envelope: Envelope): Promise<void> {
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    const name = `${envelope.at.toISOString().replace(/[:.]/g, '-')}-${envelope.messageId.slice(0, 8)}`;
    const half = join(this.directory, `.${name}.half`);
    await writeFile(half, asMessage(letter, envelope), { mode: 0o600 });
    await rename(half, join(this.directory, `${name}.eml`));
  }
}

/** For trying out: whoever sees the terminal sees the links. */
class ConsoleTransport implements MailTransport {
  async deliver({ to, subject, text }: Letter): Promise<void> {
    await Promise.resolve(console.log(`\n✉ ${to}: ${subject}\n\n${text}\n`));
  }
}
