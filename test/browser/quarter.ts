/** The quarter that has ended last. */
export function lastQuarter(today: string): string {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const quarter = Math.floor((month - 1) / 3);
  return quarter ? `${year}-Q${quarter}` : `${year - 1}-Q4`;
}

/** As the page calls it in Spanish. */
export const quarterName = (code: string): string =>
  `${['Primer', 'Segundo', 'Tercer', 'Cuarto'][Number(code.at(-1)) - 1]} trimestre de ${code.slice(0, 4)}`;

/** Not its first day: who joins then owes for part of it. */
export const withinQuarter = (code: string): string =>
  `${code.slice(0, 4)}-${String(Number(code.at(-1)) * 3 - 2).padStart(2, '0')}-15`;

export function inTwentyDays(today: string): string {
  return new Date(Date.parse(today) + 20 * 86_400_000).toISOString().slice(0, 10);
}
