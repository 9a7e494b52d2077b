import type { Page } from 'playwright-core';

const LEAST = 4.5;

/**
 * axe takes a drawing for a picture and says nothing about the contrast of its texts. Here they are held
 * against the first opaque background behind the drawing.
 */
export const fadedTextsInDrawings = (page: Page): Promise<string[]> => page.evaluate<string[]>(SCRIPT);

const SCRIPT = `
(() => {
  const parse = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const [red, green, blue] = parse(colour).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const { backgroundColor } = getComputedStyle(each);
      if ((parse(backgroundColor)[3] ?? 1) === 1) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  return [...document.querySelectorAll('svg text, svg tspan')].flatMap((text) => {
    const [one, other] = [light(getComputedStyle(text).fill), light(behind(text.closest('svg').parentElement))];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    return ratio < ${LEAST} ? ['contrast ' + ratio.toFixed(2) + ' of "' + text.textContent + '" in a drawing'] : [];
  });
})()`;
