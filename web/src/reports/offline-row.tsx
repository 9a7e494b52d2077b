import { useState } from 'react';
import { useTexts } from '../texts/language';
import { Button, DownloadLink } from '../ui/button';
import { Row } from '../ui/stack';
import { CopyDialog } from './copy-dialog';
import { copyTexts } from './copy.texts';
import { useFiling } from './filing';

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
      {isOpen && <CopyDialog onClose={() => setOpen(false)} />}
    </Row>
  );
}
