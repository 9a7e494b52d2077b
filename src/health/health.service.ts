import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { Database } from '../shared/database/database';

@Injectable()
export class HealthService {
  private readonly registry = new Registry();
  private readonly seconds = new Histogram({
    name: 'padron_http_request_seconds',
    help: 'How long requests took, by method, route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [this.registry],
  });

  constructor(private readonly database: Database) {
    collectDefaultMetrics({ register: this.registry });
  }

  async isDatabaseThere(): Promise<boolean> {
    return this.database
      .apart((manager) => manager.query('SELECT 1'))
      .then(
        () => true,
        () => false,
      );
  }

  /** `route` is the pattern (`/members/:id`), never the path: paths hold ids. */
  observe(method: string, route: string, status: number, seconds: number): void {
    this.seconds.observe({ method, route, status: String(status) }, seconds);
  }

  metrics(): Promise<string> {
    return this.registry.metrics();
  }
}
