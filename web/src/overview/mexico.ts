import mexico from '@svg-maps/mexico';
import { STATES } from '../vocabulary/places';

/** The outlines of the 32 states by INEGI code. Ours are the names; theirs, by CC BY 4.0, the shapes. */
export const OUTLINES: readonly { code: string; name: string; path: string }[] = STATES.map(({ code, name, iso }) => {
  const outline = mexico.locations.find(({ id }) => id === iso.slice(3).toLowerCase());
  if (!outline) throw new Error(`no outline for ${name}`);
  return { code, name, path: outline.path };
});

export const WHOLE = mexico.viewBox;
/** Around Mexico City lie the states that are too small to hit on the whole map. */
export const CENTRE = '438 312 112 98';
