import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../api/client';
import type { FoundGroup } from '../api/types';

const PAUSE = 150;

/** What was typed, once the typing pauses. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}

export function useSearch(q: string, { limit, group }: { limit: number; group?: FoundGroup['group'] }) {
  const isAsked = q.trim() !== '';
  return api.useQuery(
    'get',
    '/search',
    { params: { query: { q: q.trim(), limit, ...(group && { group }) } } },
    { enabled: isAsked, placeholderData: isAsked ? keepPreviousData : undefined },
  );
}
