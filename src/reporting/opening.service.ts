import { Injectable } from '@nestjs/common';
import { CyclesQueries } from '../cycles/cycles.queries';
import { CyclesService } from '../cycles/cycles.service';
import type { JsonText } from '../shared/http/json-text';
import { Drafting } from './drafting';

/** Opening a cycle touches two folders: who owes is the cycle's, the empty reports are ours. One transaction makes both. */
@Injectable()
export class OpeningService {
  constructor(
    private readonly cycles: CyclesService,
    private readonly queries: CyclesQueries,
    private readonly drafting: Drafting,
  ) {}

  async open(cycleId: string): Promise<JsonText> {
    await this.cycles.open(cycleId);
    await this.drafting.draftCycle(cycleId);
    return this.queries.one(cycleId);
  }
}
