import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { api } from '../api/client';
import { refresh } from '../api/query-client';
import type { Report } from '../api/types';
import { SavingGroup } from './saving';

interface FilingState {
  report: Report;
  /** Everything on the page that saves itself. */
  group: SavingGroup;
  /** Something was stored: the checks, the progress and the range of people are read anew. */
  onSaved(): void;
  /** The states in which a program works, or the member as a whole. */
  statesOf(programId: string | null): readonly string[];
}

const FilingContext = createContext<FilingState | null>(null);
const PAUSE = 250;

export function useFiling(): FilingState {
  const filing = useContext(FilingContext);
  if (!filing) throw new Error('Filing is missing');
  return filing;
}

/** What the parts of a report's form share. */
export function Filing({ report, children }: { report: Report; children: ReactNode }) {
  const [group] = useState(() => new SavingGroup());
  const onSaved = useReadAnew();
  const statesOf = useStates(report.member.id);

  useEffect(() => {
    const flush = () => void group.flush();
    const flushHidden = () => document.visibilityState === 'hidden' && flush();
    addEventListener('online', flush);
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flushHidden);
    return () => {
      removeEventListener('online', flush);
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flushHidden);
    };
  }, [group]);

  const filing = useMemo(() => ({ report, group, onSaved, statesOf }), [report, group, onSaved, statesOf]);
  return <FilingContext value={filing}>{children}</FilingContext>;
}

/** Once for several figures that were stored at about the same time. */
function useReadAnew(): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void refresh('/reports', '/obligations'), PAUSE);
  }, []);
}

function useStates(memberId: string): (programId: string | null) => readonly string[] {
  const { data } = api.useQuery('get', '/programs', {
    params: { query: { member: [memberId], include: 'ended', limit: 200 } },
  });
  return useCallback(
    (programId) => {
      const programs = data?.items.filter(({ id }) => programId === null || id === programId) ?? [];
      return [...new Set(programs.flatMap(({ locations }) => locations.map(({ state }) => state)))].sort();
    },
    [data],
  );
}
