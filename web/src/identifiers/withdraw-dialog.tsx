import { client } from '../api/client';
import { refresh } from '../api/query-client';
import { useTexts } from '../texts/language';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { useToast } from '../ui/toasts';
import { termsTexts } from '../vocabulary/terms.texts';
import { identifiersTexts } from './identifiers.texts';
import type { JudgingProps } from './official';

export function WithdrawDialog({ memberId, identifier: { scheme, state }, onClose }: JudgingProps) {
  const t = useTexts(identifiersTexts);
  const terms = useTexts(termsTexts);
  const say = useToast();
  const params = { path: { id: memberId, scheme } };
  return (
    <ConfirmDialog
      title={t('withdraw.title', { scheme: terms(`scheme.${scheme}`) })}
      text={t('withdraw.text')}
      confirm={t('withdraw.submit')}
      onConfirm={() =>
        state === 'verified'
          ? client.DELETE('/members/{id}/identifiers/{scheme}/verification', { params })
          : client.DELETE('/members/{id}/identifiers/{scheme}/override', { params })
      }
      onDone={() => {
        void refresh('/members');
        say(t('withdraw.done'));
        onClose();
      }}
      onClose={onClose}
    />
  );
}
