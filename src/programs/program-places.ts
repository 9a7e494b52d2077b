export interface Place {
  state: string;
  municipality: string | null;
}

/**
 * Where a program works once a file has said states, municipalities (`09 Coyoacán`) or both. Municipalities are the whole list;
 * states alone leave the municipalities in them as they are; a state without any stands alone.
 */
export function placesOf(
  held: readonly Place[],
  said: { states?: readonly string[]; municipalities?: readonly string[] },
): Place[] {
  const named = said.municipalities?.map((text) => ({ state: text.slice(0, 2), municipality: text.slice(3) }));
  const within = named ?? held.filter(({ municipality }) => municipality !== null);
  const states = said.states ?? [...held, ...(named ?? [])].map(({ state }) => state);
  const wanted = [...new Set([...states, ...(named ?? []).map(({ state }) => state)])].sort();
  return wanted.flatMap((state): Place[] => {
    const places = within.filter((place) => place.state === state);
    return places.length ? [...places] : [{ state, municipality: null }];
  });
}
