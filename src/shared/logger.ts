import type { LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';
import type { LogLevel } from './config';

/** Structured lines without personal data: request ids, never bodies, paths with ids, addresses or names. */
export class PinoLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(level: LogLevel) {
    this.pino = pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
  }

  log = (message: unknown, context?: unknown): void => this.write('debug', message, context); // Nest's own start-up chatter
  error = (message: unknown, ...more: unknown[]): void => this.write('error', message, more.at(-1));
  warn = (message: unknown, context?: unknown): void => this.write('warn', message, context);
  debug = (message: unknown, context?: unknown): void => this.write('debug', message, context);
  verbose = (message: unknown, context?: unknown): void => this.write('trace', message, context);

  private write(level: 'error' | 'warn' | 'debug' | 'trace', message: unknown, context: unknown): void {
    const fields = typeof context === 'string' ? { context } : {};
    if (message !== null && typeof message === 'object' && !(message instanceof Error))
      this.pino[level]({ ...fields, ...message });
    else this.pino[level](fields, message instanceof Error ? (message.stack ?? message.message) : String(message));
  }
}
