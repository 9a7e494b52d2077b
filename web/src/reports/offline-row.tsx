import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../texts/language';
import { Button, DownloadLink } from '../ui/button';
import { Row } from '../ui/stack';
import { copyTexts } from './copy.texts';
import { useFiling } from './filing';

/** Of use only where there is a connection: the form does not wait for it. */
const CopyDialog = lazy(async () => ({ default: (await import('./copy-dialog')).CopyDialog }));

/** The report in a workbook, for where there is no connection, and the way back. */
export function OfflineRow() {
  const t = useTexts(copyTexts);
  const { report, group } = useFiling();
  const [isOpen, setOpen] = useState(false);
  return (
    <Row>
      <span onPointerDown={() => void group.flush()}>
        <DownloadLink small look="quiet" href={`/api/v1/reports/${report.id}/workbook`}>
          {t('download')}
        </DownloadLink>
      </span>
      <Button small look="quiet" icon="upload" onClick={() => setOpen(true)}>
        {t('upload')}
      </Button>
      <Suspense fallback={null}>{isOpen && <CopyDialog onClose={() => setOpen(false)} />}</Suspense>
    </Row>
  );
}
