import { client, etags } from '../api/client';
import { queryClient } from '../api/query-client';
import type { CopyProposal, ReportBody } from '../api/types';
import { chosenOf } from './copy-choices';
import { joinFigure, splitFigure } from './figure-merge';
import { bodyOf, textsFrom } from './figure-values';
import { parseNumber } from './parse-number';
import { reportQuery } from './report-query';

/** Stores what was chosen, figure by figure under the version that the person has seen; answers what could not be. */
export async function acceptCopy(
  id: string,
  proposal: CopyProposal,
  accepted: ReadonlySet<string>,
): Promise<(string | null)[]> {
  const failed: (string | null)[] = [];
  for (const { figureId, version, changes } of proposal.figures) {
    const chosen = chosenOf(figureId, changes, accepted);
    if (Object.keys(chosen).length > 0)
      await acceptFigure(id, figureId, version, chosen).catch(() => failed.push(figureId));
  }
  const chosen = chosenOf(null, proposal.report.changes, accepted);
  if (Object.keys(chosen).length > 0)
    await acceptReport(id, proposal.report.version, chosen).catch(() => failed.push(null));
  return failed;
}

async function acceptFigure(id: string, figureId: string, version: number, chosen: Record<string, string>) {
  const params = { path: { id, figureId } };
  const { data: figure } = await client.GET('/reports/{id}/figures/{figureId}', { params });
  if (figure!.version !== version) throw new Error('changed since');
  const { unit } = figure!.indicator;
  const texts = textsFrom(figure!);
  const { mine } = splitFigure({ base: texts, mine: texts, theirs: texts }, unit);
  const body = bodyOf(joinFigure({ ...mine, ...chosen }), unit);
  if (!body) throw new Error('not to be stored');
  etags.agree(`/reports/${id}/figures/${figureId}`); // both were shown
  await client.PUT('/reports/{id}/figures/{figureId}', { params, body });
}

async function acceptReport(id: string, version: number, { unduplicatedPeople, ...words }: Record<string, string>) {
  const report = await queryClient.fetchQuery({ ...reportQuery(id), staleTime: 0 });
  if (report.version !== version) throw new Error('changed since');
  const people = parseNumber(unduplicatedPeople ?? '');
  const body: ReportBody = Object.fromEntries(Object.entries(words).map(([field, text]) => [field, text || null]));
  if (unduplicatedPeople !== undefined) body.unduplicatedPeople = people.kind === 'number' ? people.value : null;
  etags.agree(`/reports/${id}`);
  await client.PATCH('/reports/{id}', { params: { path: { id } }, body });
}
