/** To show, never to open: whatever a browser sends, without folders, controls and marks that turn the reading direction. */
export const safeFileName = (name: string | undefined): string =>
  (name?.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .toWellFormed()
    .normalize('NFC')
    .trim()
    .slice(0, 200) || 'archivo';

/** RFC 6266: the name for every browser, and in full for those that know RFC 8187. */
export function attachment(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
