import type { Report } from '../api/types';
import type { Form } from '../ui/use-form';
import type { Previous } from './previous';
import type { RemarksForm } from './remarks';

/** What the parts of the page share: the report, and the remarks that this person is writing; null where they may not. */
export interface Review {
  report: Report;
  remarks: Form<RemarksForm> | null;
  /** The report before it, as it compares; null where there is none, and until it has come. */
  previous: Previous | null;
}

const anchorOf = (figureId: string): string => `figure-${figureId}`;

/** For the element that shows a figure. */
export const figureAnchor = (figureId: string) => ({ id: anchorOf(figureId), tabIndex: -1 });

export function goToFigure(figureId: string): void {
  const place = document.getElementById(anchorOf(figureId));
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
}
