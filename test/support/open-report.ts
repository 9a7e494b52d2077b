import type { TestApp } from './app';
import type { Client } from './as';
import { expectStatus, fillIn, openCycle, reportOf, submit } from './reports';

type Indicator = Awaited<ReturnType<TestApp['build']['indicator']>>;

export interface Wanted {
  programs?: number;
  /** Of the people that are counted. */
  breakdowns?: string[];
  member?: { id: string; name: string };
  indicators?: Indicator[];
  /** Of the cycle. */
  startsOn?: string;
  endsOn?: string;
}

/** An NGO whose programs count people and services, and its empty report as its coordinator sees it. */
export async function openReport(it_: TestApp, staff: Client, { programs = 1, breakdowns, ...wanted }: Wanted = {}) {
  const indicators = wanted.indicators ?? [
    await it_.build.indicator({ breakdowns }),
    await it_.build.indicator({ unit: 'services' }),
  ];
  const member = wanted.member ?? (await it_.build.member());
  for (let n = 0; n < programs; n++)
    await it_.build.program(member, { indicators: indicators.map(({ code }) => code) });
  const cycle = await it_.build.cycle(indicators, { startsOn: wanted.startsOn, endsOn: wanted.endsOn });
  await openCycle(staff, cycle);
  const coordinator = await it_.as.coordinator(member);
  return { member, cycle, coordinator, indicators, report: await reportOf(coordinator, member, cycle) };
}

/** Filled in with tens, with these words if any, and handed in. */
export async function submittedReport(
  it_: TestApp,
  staff: Client,
  { words, ...wanted }: Wanted & { words?: object } = {},
) {
  const made = await openReport(it_, staff, wanted);
  const { coordinator, report } = made;
  if (words) expectStatus(await coordinator.patch(`/reports/${report.id}`, `"${report.version}"`, words), 200);
  const isNothing = words && 'isNothingToReport' in words;
  if (!isNothing) await fillIn(coordinator, report);
  return { ...made, report: await submit(coordinator, report) };
}
