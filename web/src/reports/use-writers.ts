import { useState } from 'react';
import { client } from '../api/client';
import type { ReportEdit } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { useFiling } from './filing';
import { filingTexts } from './filing.texts';

/** Who wrote what is stored: read when it matters, which is when two people wrote the same. */
export function useWriters(figure?: string) {
  const { report } = useFiling();
  const describe = useEditWords();
  const [edits, setEdits] = useState<readonly ReportEdit[]>([]);
  return {
    read: async () => {
      const params = { path: { id: report.id }, query: { figure } };
      const answer = await client.GET('/reports/{id}/edits', { params }).catch(() => null);
      setEdits(answer?.data?.items ?? []);
    },
    /** "María López, hoy a las 12:05"; nothing where it is not known. */
    whoWrote: (touches: (field: string) => boolean): string | null => {
      const edit = edits.find(({ fields }) => fields.some(touches));
      return edit ? describe(edit) : null;
    },
  };
}

/** The coalition's office stands as such where its people are not named. */
export function useEditWords(): (edit: Pick<ReportEdit, 'at' | 'by'>) => string {
  const t = useTexts(filingTexts);
  const { instant } = useFormats();
  return ({ at, by }) => {
    const name = by?.name ?? t(by?.kind === 'staff' ? 'writer.staff' : 'writer.unknown');
    return t('writer', { name, instant: instant(at) });
  };
}
