import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import type { JsonText } from '../shared/http/json-text';
import { Invalid, NotFound } from '../shared/http/problems';
import type { FieldError } from '../shared/http/problem';
import { definitionFaults, redefinitionFaults } from './definition-faults';
import type { ChangeIndicatorDto, CreateIndicatorDto, DefinitionDto, RedefineIndicatorDto } from './dto/indicator.dto';
import { IndicatorVersion } from './indicator-version.entity';
import { Indicator } from './indicator.entity';
import { SameDefinition } from './indicators.problems';
import { IndicatorsQueries } from './indicators.queries';

/** The catalogue as the coalition keeps it. A definition is never changed: what was reported by it means what it meant. */
@Injectable()
export class IndicatorsService {
  constructor(
    private readonly database: Database,
    private readonly queries: IndicatorsQueries,
  ) {}

  async create({ code, area, level, ...definition }: CreateIndicatorDto): Promise<JsonText> {
    refuse(definitionFaults(definition, level));
    const id = uuid();
    await this.database.manager.insert(Indicator, { id, code, area, level });
    await this.database.manager.insert(IndicatorVersion, { id: uuid(), indicatorId: id, number: 1, ...definition });
    return this.queries.one(id);
  }

  async change(id: string, version: number, change: ChangeIndicatorDto): Promise<JsonText> {
    await updateVersioned(this.database, Indicator, id, version, change);
    return this.queries.one(id);
  }

  /** Open cycles go on by the definition they opened with; one that is only planned will ask by the new one. */
  async redefine(id: string, version: number, definition: RedefineIndicatorDto): Promise<JsonText> {
    const { manager } = this.database;
    const indicator = await manager.findOneBy(Indicator, { id });
    if (!indicator) throw NotFound();
    await updateVersioned(this.database, Indicator, id, version, {});
    const before = (await manager.findOne(IndicatorVersion, {
      where: { indicatorId: id },
      order: { number: 'DESC' },
    }))!;
    refuse([...definitionFaults(definition, indicator.level), ...redefinitionFaults(definition, before)]);
    if (isSame(before, definition)) throw SameDefinition();
    const { rescaleFactor, ...rest } = definition;
    await manager.insert(IndicatorVersion, {
      isSensitive: before.isSensitive,
      sdgTargets: before.sdgTargets,
      ...rest,
      id: uuid(),
      indicatorId: id,
      number: before.number + 1,
      rescaleFactor: rescaleFactor === undefined ? null : String(rescaleFactor),
    });
    return this.queries.one(id);
  }
}

function refuse(errors: FieldError[]): void {
  if (errors.length) throw Invalid({ errors });
}

const DEFINING = [
  'nameEs',
  'nameEn',
  'definitionEs',
  'definitionEn',
  'unit',
  'periodRule',
  'isHeadcount',
  'isSensitive',
  'breakdowns',
  'sdgTargets',
] as const satisfies readonly (keyof DefinitionDto)[];

/** What is left out stays as it was. */
const isSame = (before: IndicatorVersion, definition: DefinitionDto): boolean =>
  DEFINING.every(
    (field) => definition[field] === undefined || JSON.stringify(definition[field]) === JSON.stringify(before[field]),
  );
