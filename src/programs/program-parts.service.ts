import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/database';
import { Invalid } from '../shared/http/problems';
import type { LocationDto, ProgramIndicatorDto } from './dto/program.dto';
import { ProgramIndicator } from './program-indicator.entity';
import { ProgramLocation } from './program-location.entity';
import { ProgramTarget } from './program-target.entity';
import { periodErrors, planParts, repeated } from './program-parts';
import { ProgramsQueries } from './programs.queries';

interface Owner {
  id: string;
  memberId: string;
}

/** Where a program works and what it is measured by: lists that are replaced with the program, row by row only where they differ. */
@Injectable()
export class ProgramPartsService {
  constructor(
    private readonly database: Database,
    private readonly queries: ProgramsQueries,
  ) {}

  async replace(
    program: Owner,
    { locations, indicators }: { locations?: LocationDto[]; indicators?: ProgramIndicatorDto[] },
  ): Promise<void> {
    if (locations) await this.replaceLocations(program, locations);
    if (indicators) await this.replaceIndicators(program, indicators);
  }

  private async replaceLocations({ id: programId, memberId }: Owner, wanted: LocationDto[]): Promise<void> {
    const errors = repeated('locations', wanted, placeOf);
    if (errors.length) throw Invalid({ errors });
    const { manager } = this.database;
    const { add, keep, drop } = planParts(await manager.findBy(ProgramLocation, { programId }), wanted, placeOf);
    if (drop.length) await manager.delete(ProgramLocation, { id: In(drop.map(({ id }) => id)) });
    for (const { held, wanted } of keep)
      if (wanted.municipalityCode && wanted.municipalityCode !== held.municipalityCode)
        await manager.update(ProgramLocation, held.id, { municipalityCode: wanted.municipalityCode });
    if (add.length)
      await manager.insert(
        ProgramLocation,
        add.map((place) => ({ id: uuid(), memberId, programId, ...place })),
      );
  }

  private async replaceIndicators({ id: programId, memberId }: Owner, wanted: ProgramIndicatorDto[]): Promise<void> {
    const known = await this.queries.programIndicators(wanted.map(({ indicatorId }) => indicatorId));
    const errors = [
      ...repeated('indicators', wanted, indicatorOf),
      ...wanted.flatMap(({ indicatorId }, index) =>
        known.has(indicatorId)
          ? []
          : [{ pointer: `/indicators/${index}/indicatorId`, code: 'not-a-program-indicator' }],
      ),
    ];
    errors.push(...wanted.flatMap(({ periods = [] }, index) => periodErrors(`indicators/${index}/periods`, periods)));
    if (errors.length) throw Invalid({ errors });
    const { manager } = this.database;
    const held = await manager.findBy(ProgramIndicator, { programId });
    const { add, keep, drop } = planParts(held, wanted, indicatorOf);
    await this.replaceTargets({ id: programId, memberId }, wanted);
    if (drop.length) await manager.delete(ProgramIndicator, { id: In(drop.map(({ id }) => id)) });
    for (const { held, wanted } of keep) await manager.update(ProgramIndicator, held.id, aims(wanted));
    if (add.length)
      await manager.insert(
        ProgramIndicator,
        add.map((each) => ({ id: uuid(), memberId, programId, indicatorId: each.indicatorId, ...aims(each) })),
      );
  }

  /** Of an indicator that goes, the targets go too; where periods are left out, they stay. */
  private async replaceTargets({ id: programId, memberId }: Owner, wanted: ProgramIndicatorDto[]): Promise<void> {
    const { manager } = this.database;
    const stay = new Set(wanted.filter(({ periods }) => periods === undefined).map(indicatorOf));
    const held = (await manager.findBy(ProgramTarget, { programId })).filter(
      ({ indicatorId }) => !stay.has(indicatorId),
    );
    const aimed = wanted.flatMap(({ indicatorId, periods = [] }) => periods.map((each) => ({ indicatorId, ...each })));
    const { add, keep, drop } = planParts(held, aimed, targetOf);
    if (drop.length) await manager.delete(ProgramTarget, { id: In(drop.map(({ id }) => id)) });
    for (const { held, wanted } of keep)
      await manager.update(ProgramTarget, held.id, { target: String(wanted.target) });
    if (add.length)
      await manager.insert(
        ProgramTarget,
        add.map(({ target, ...each }) => ({ id: uuid(), memberId, programId, ...each, target: String(target) })),
      );
  }
}

const targetOf = ({ indicatorId, startsOn, endsOn }: { indicatorId: string; startsOn: string; endsOn: string }) =>
  `${indicatorId} ${startsOn} ${endsOn}`;
const placeOf = ({ state, municipality }: { state: string; municipality?: string | null }): string =>
  `${state} ${municipality ?? ''}`;
const indicatorOf = ({ indicatorId }: { indicatorId: string }): string => indicatorId;
const aims = ({ baseline, target }: ProgramIndicatorDto) => ({
  baseline: baseline == null ? null : String(baseline),
  target: target == null ? null : String(target),
});
