import { performance } from 'node:perf_hooks';
import autocannon from 'autocannon';

export interface Load {
  requests: autocannon.Request[];
  headers: Record<string, string>;
  status: number;
  /** Gives every connection its own requests. */
  setupClient?: (client: autocannon.Client) => void;
}

export interface Measured {
  requests: number;
  perSecond: number;
  p50: number;
  p99: number;
}

/** Keeps `connections` requests under way, for some seconds or until an amount of them is answered. An answer that is not the expected one spoils the figures: it throws. */
export async function run(
  origin: string,
  load: Load,
  { connections, seconds = 1, amount }: { connections: number; seconds?: number; amount?: number },
): Promise<Measured> {
  const { requests, headers, status, setupClient } = load;
  const durations: number[] = [];
  const wrong = new Map<number, number>();
  const start = performance.now();
  let end = start;
  const instance = autocannon({ url: origin, connections, duration: seconds, amount, headers, requests, setupClient });
  instance.on('response', (_client: autocannon.Client, answered: number, _bytes: number, duration: number) => {
    end = performance.now();
    durations.push(duration);
    if (answered !== status) wrong.set(answered, (wrong.get(answered) ?? 0) + 1);
  });
  const { errors, timeouts } = await instance;
  if (wrong.size || errors || timeouts || !durations.length) {
    const statuses = [...wrong].map(([answered, times]) => `${times} × ${answered}`).join(', ');
    throw new Error(
      `${requests[0]!.path}: ${statuses || 'no wrong answer'}, ${errors} errors, ${timeouts} timeouts among ${durations.length}`,
    );
  }
  durations.sort((one, other) => one - other);
  const at = (share: number) => durations[Math.floor((durations.length - 1) * share)]!;
  return {
    requests: durations.length,
    perSecond: (durations.length * 1000) / (end - start),
    p50: at(0.5),
    p99: at(0.99),
  };
}
