/** What is used of it: the package has no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  namespace autocannon {
    interface Request {
      method?: string;
      path: string;
      headers?: Record<string, string>;
      body?: string;
    }
    interface Client extends EventEmitter {
      setRequests(requests: Request[]): void;
    }
    interface Options {
      url: string;
      connections: number;
      duration: number;
      /** Of requests: goes before the duration. */
      amount?: number;
      headers: Record<string, string>;
      requests: Request[];
      setupClient?(client: Client): void;
    }
    interface Instance extends EventEmitter, PromiseLike<{ errors: number; timeouts: number }> {}
  }

  function autocannon(options: autocannon.Options): autocannon.Instance;
  export = autocannon;
}
