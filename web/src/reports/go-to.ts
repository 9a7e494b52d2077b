import type { Place } from './report-rules';

/** Brings a field into view and gives it the focus. */
export function goTo({ figureId, field }: Place): void {
  const figure = figureId ? document.querySelector<HTMLElement>(`[data-figure="${figureId}"]`) : null;
  const within: ParentNode = figure ?? document;
  const place = within.querySelector<HTMLElement>(`[data-field="${field}"]`) ?? figure;
  const input = place?.querySelector<HTMLElement>('input, textarea, select');
  (input ?? place)?.scrollIntoView({ block: 'center' });
  input?.focus({ preventScroll: true });
}
