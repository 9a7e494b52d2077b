import { createServer } from 'node:net';
import type { Config } from './shared/config';
import { StartError } from './shared/start-error';

/** Asked first, so that a port in use is said before the database starts. */
export async function assertPortIsFree({ host, port }: Config): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer().once('error', (error) => reject(listenError(error, { host, port })));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

export function listenError(error: NodeJS.ErrnoException, { host, port }: Pick<Config, 'host' | 'port'>): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartError(`PORT ${port} is in use on ${host}: stop what uses it, or set PORT to another`);
    case 'EACCES':
      return new StartError(`PORT ${port} is not open to this user: set PORT to 1024 or more`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartError(`HOST ${host} is not an address of this machine`);
    default:
      return error;
  }
}
