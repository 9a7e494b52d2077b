import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { RUNNING_CONFIG, type RunningConfig } from '../shared/running-config';
import { writeLetter, type Writing } from './letter';
import { type MailTransport, TRANSPORT } from './transports';

/** Letters leave after what they tell of has been committed, never within it, and nobody waits for them. */
@Injectable()
export class Mail implements OnApplicationShutdown {
  private readonly log = new Logger('Mail');
  private readonly leaving = new Set<Promise<void>>();

  constructor(
    @Inject(TRANSPORT) private readonly transport: MailTransport,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** `mail.post({ to, language, kind: PASSWORD_RESET, values, link })`, in `database.afterCommit` or behind `database.apart`. */
  post(writing: Writing): void {
    this.prepare(() => Promise.resolve(writing));
  }

  /** For a letter whose preparing must not show in the time of the answer; undefined when there is none to send. */
  prepare(work: () => Promise<Writing | undefined>): void {
    const leaving = work()
      .then((writing) => writing && this.deliver(writing))
      .catch((error: Error) => this.log.error(`a letter could not leave: ${error.message}`))
      .finally(() => this.leaving.delete(leaving));
    this.leaving.add(leaving);
  }

  private async deliver(writing: Writing): Promise<void> {
    const host = new URL(this.config.origin).hostname;
    await this.transport.deliver(writeLetter(writing), {
      from: `padron@${host}`,
      messageId: `${randomUUID()}@${host}`,
      at: new Date(),
    });
  }

  /** What has been posted still leaves. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.leaving);
  }
}
