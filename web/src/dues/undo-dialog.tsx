import { client, etags } from '../api/client';
import { refresh } from '../api/query-client';
import type { Term } from '../api/types';
import { useTexts } from '../texts/language';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { useToast } from '../ui/toasts';
import { duesTexts } from './dues.texts';

export type Undo = 'undoPayment' | 'undoWaiver' | 'removal';

const PATHS = {
  undoPayment: '/terms/{id}/payment',
  undoWaiver: '/terms/{id}/waiver',
  removal: '/terms/{id}',
} as const;

/** Takes back what was recorded by mistake, of the version that is shown. */
export function UndoDialog({ term, undo, onClose }: { term: Term; undo: Undo; onClose(): void }) {
  const t = useTexts(duesTexts);
  const say = useToast();
  const path = PATHS[undo];
  return (
    <ConfirmDialog
      title={t(`${undo}.title`)}
      text={t(`${undo}.text`, { name: term.memberName })}
      confirm={t(undo)}
      onConfirm={() => {
        etags.know(path.replace('{id}', term.id), term.version);
        return client.DELETE(path, { params: { path: { id: term.id } } });
      }}
      onDone={() => {
        void refresh('/terms', '/members');
        say(t(`${undo}.done`));
        onClose();
      }}
      onClose={onClose}
    />
  );
}
