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

const NUMBERS = '[data-figure] input[inputmode], [data-field="unduplicatedPeople"] input';

/** From one number to the next, as Enter does in a spreadsheet. Whether there was one. */
export function goOn(from: HTMLElement): boolean {
  const numbers = [...document.querySelectorAll<HTMLElement>(NUMBERS)];
  const next = numbers[numbers.indexOf(from) + 1];
  next?.scrollIntoView({ block: 'center' });
  next?.focus({ preventScroll: true });
  return next !== undefined;
}
