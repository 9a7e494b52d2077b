/** A table for a document; the figures, those after the first `words` columns up to the last, stand to the right. */
export function markdown(head: string[], rows: string[][], words = 1): string {
  const isFigure = (column: number) => column >= words && column < head.length - 1;
  const lines = [head, head.map((_, column) => (isFigure(column) ? '--:' : '---')), ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const pad = (cell: string, column: number) =>
    isFigure(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!);
  return lines.map((line) => `| ${line.map(pad).join(' | ')} |`).join('\n');
}
