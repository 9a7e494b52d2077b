import { useState } from 'react';
import { queryClient } from '../api/query-client';
import type { Report } from '../api/types';
import { useFiling } from './filing';
import { reportQuery } from './report-query';

/** Before the last look everything typed is stored, and what the checks say of it is read. */
export function useReview({ id }: Report) {
  const { group } = useFiling();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [isSaved, setSaved] = useState(true);
  const open = async () => {
    setBusy(true);
    setSaved(await group.flush());
    // Out of reach, the checks stand as they were last read; submitting would tell.
    await queryClient.fetchQuery({ ...reportQuery(id), staleTime: 0 }).catch(() => {});
    setBusy(false);
    setOpen(true);
  };
  return { isOpen, isBusy, isSaved, open, close: () => setOpen(false) };
}
