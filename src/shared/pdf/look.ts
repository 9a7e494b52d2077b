/** Points, 72 to an inch. Mexico prints on Letter, most others on A4. */
export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];
export const PAPER_SIZES: Record<Paper, [number, number]> = { a4: [595.28, 841.89], letter: [612, 792] };
export const MARGINS = { top: 56, bottom: 64, left: 56, right: 56 };

/** The page’s own colours, for print: `web/src/theme/tokens.css`. */
export const INK = {
  text: '#14272a',
  quiet: '#4a5a5c',
  line: '#dddcd6',
  lineStrong: '#869490',
  ground: '#f7f6f2',
  accent: '#0e5c57',
  accentSoft: '#e3efed',
  accentLine: '#a9d1cb',
  warn: '#865100',
  warnSoft: '#fdf1dc',
} as const;

/** Figtree, as the page has it; static, because a variable font cannot be embedded. SIL Open Font License 1.1. */
export const FACES = {
  regular: '@expo-google-fonts/figtree/400Regular/Figtree_400Regular.ttf',
  strong: '@expo-google-fonts/figtree/600SemiBold/Figtree_600SemiBold.ttf',
} as const;
export type Face = keyof typeof FACES;

export interface TextStyle {
  face: Face;
  size: number;
  ink: string;
  /** Between lines, beyond what the font asks for. */
  gap: number;
}
const style = (face: Face, size: number, ink: string = INK.text, gap = size * 0.22): TextStyle => ({
  face,
  size,
  ink,
  gap,
});
export const STYLES = {
  h1: style('strong', 25, INK.text, 3),
  h2: style('strong', 16),
  h3: style('strong', 12),
  lead: style('regular', 12.5, INK.quiet),
  body: style('regular', 10.5),
  quiet: style('regular', 9, INK.quiet),
  cell: style('regular', 9.5, INK.text, 1.5),
  cellHead: style('strong', 9, INK.quiet, 1.5),
  cellStrong: style('strong', 9.5, INK.text, 1.5),
  caption: style('strong', 10.5),
  footer: style('regular', 8.5, INK.quiet, 1),
  label: style('regular', 9, INK.text, 1),
} as const;
