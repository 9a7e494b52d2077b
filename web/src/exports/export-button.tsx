import { useState } from 'react';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { ExportDialog } from './export-dialog';
import { exportsTexts } from './exports.texts';
import type { ExportKind } from './kinds';

/** The list beside it as a file, filtered as it is shown. */
export function ExportButton({ kind, filters, label }: { kind: ExportKind; filters?: object; label?: string }) {
  const t = useTexts(exportsTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="download" onClick={() => setOpen(true)}>
        {label ?? t('export')}
      </Button>
      {isOpen && <ExportDialog kind={kind} filters={filters} onClose={() => setOpen(false)} />}
    </>
  );
}
