import { useEffect, useId, useState } from 'react';
import { keepPreviousData } from '@tanstack/react-query';
import { api } from '../api/client';
import type { StateCode } from '../api/types';
import { TextField } from '../ui/inputs';
import { STATES } from '../vocabulary/places';

const PAUSE_MS = 250;
const isMexican = (state: string): state is StateCode => STATES.some(({ code }) => code === state);

/** A municipality is typed; those of the catalogue in that state are suggested by the browser itself, on a phone too. */
export function MunicipalityField({ state, ...field }: Parameters<typeof TextField>[0] & { state: string }) {
  const id = useId();
  const typed = usePaused(field.value.trim());
  const { data } = api.useQuery(
    'get',
    '/municipalities',
    { params: { query: { state: isMexican(state) ? [state] : [], limit: 20, ...(typed && { q: typed }) } } },
    { enabled: isMexican(state), staleTime: Infinity, placeholderData: keepPreviousData, throwOnError: false },
  );
  const names = [...new Set(data?.items.filter((each) => each.state === state).map(({ name }) => name))];
  return (
    <>
      <TextField {...field} list={id} autoComplete="off" maxLength={120} />
      <datalist id={id}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

/** The value once nobody has typed for a moment. */
function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}
