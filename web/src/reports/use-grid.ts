import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { type CellTexts, type Layout, paste, type Place, step } from './grid';
import { pastedTable } from './parse-number';

const SIDEWAYS: Readonly<Record<string, boolean>> = { ArrowLeft: true, ArrowRight: true };

/** Keys and pasting over a grid of inputs. The cells say where they stand by `data-row` and `data-column`. */
export function useGrid<Element extends HTMLElement>(
  layout: Layout,
  texts: CellTexts,
  onChange: (texts: CellTexts) => void,
) {
  const ref = useRef<Element>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = placeOf(event.target);
    if (!at || event.altKey || event.ctrlKey || event.metaKey) return;
    if (SIDEWAYS[event.key] && (event.shiftKey || !isAtEdge(event.target as HTMLInputElement, event.key))) return;
    const to = step(layout, event.key, event.shiftKey, at);
    if (to || event.key === 'Enter') event.preventDefault();
    if (to) ref.current?.querySelector<HTMLElement>(`[data-row="${to.row}"][data-column="${to.column}"]`)?.focus();
  };
  const onPaste = (event: ClipboardEvent) => {
    const at = placeOf(event.target);
    const table = pastedTable(event.clipboardData.getData('text/plain'));
    if (!at || !table) return;
    event.preventDefault();
    onChange(paste(layout, texts, at, table));
  };
  return { ref, onKeyDown, onPaste };
}

function placeOf(target: EventTarget): Place | null {
  if (!(target instanceof HTMLInputElement) || target.dataset.row === undefined) return null;
  return { row: Number(target.dataset.row), column: Number(target.dataset.column) };
}

/** Inside a number the arrow moves the caret; at its end, or over a whole selected cell, it leaves. */
function isAtEdge({ selectionStart, selectionEnd, value }: HTMLInputElement, key: string): boolean {
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  const edge = key === 'ArrowLeft' ? 0 : value.length;
  return isWhole || (selectionStart === edge && selectionEnd === edge);
}
