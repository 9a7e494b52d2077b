import { client } from '../api/client';
import type { Figure } from '../api/types';
import { bodyOf, type FigureTexts, isSameFigure, textsFrom } from './figure-values';
import { useFiling } from './filing';
import { type Typing, useAutosave } from './use-autosave';

/** A figure as it is typed; every figure has a version of its own, so that two people may fill in one report. */
export function useFigure(figure: Figure): Typing<FigureTexts> {
  const { report } = useFiling();
  const { unit } = figure.indicator;
  const params = { path: { id: report.id, figureId: figure.id } };
  return useAutosave<FigureTexts>({
    path: `/reports/${report.id}/figures/${figure.id}`,
    version: figure.version,
    saved: textsFrom(figure),
    isSame: (one, other) => isSameFigure(one, other, unit),
    isSendable: (texts) => bodyOf(texts, unit) !== null,
    send: async (texts) => {
      const { data } = await client.PUT('/reports/{id}/figures/{figureId}', {
        params,
        body: bodyOf(texts, unit)!,
        keepalive: true, // it arrives though the page is left at once
      });
      return data!.version;
    },
    reread: async () => {
      const { data } = await client.GET('/reports/{id}/figures/{figureId}', { params });
      return { saved: textsFrom(data!), version: data!.version };
    },
  });
}
