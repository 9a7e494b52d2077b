import { client, etags } from '../api/client';
import { refresh } from '../api/query-client';
import type { AccountAccess, Role } from '../api/types';
import { MemberChoice } from '../cycles/member-choice';
import { frameTexts } from '../frame/frame.texts';
import { useCan } from '../session/session';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { CheckboxGroup } from '../ui/choices';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { Notice } from '../ui/notice';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { accessOf, checkAccess, leftAlone, ROLES, toGrants } from './access-form';
import { peopleTexts } from './people.texts';

interface AccountDialogProps {
  account: AccountAccess;
  onClose(): void;
}

export type Open = { dialog: 'change' | 'deactivate'; account: AccountAccess };

/** What of the accounts is shown anywhere is read again. */
export const staleAccounts = () => refresh('/accounts', '/members');

const knowVersion = ({ id, version }: AccountAccess) => etags.know(`/accounts/${id}`, version);

/** Staff give and take organisations; what else somebody may be is the administrators' to say. */
export function AccessDialog({ account, onClose }: AccountDialogProps) {
  const t = useTexts(peopleTexts);
  const frame = useTexts(frameTexts);
  const common = useTexts(commonTexts);
  const can = useCan();
  const say = useToast();
  const { id, name } = account;
  const form = useForm({
    initial: accessOf(account),
    check: (values) => checkAccess(values, { role: t('change.role'), members: t('change.noMembers') }),
    place: ({ pointer }) => (pointer.endsWith('/memberIds') ? 'members' : 'roles'),
    send: (values) => {
      knowVersion(account);
      return client.PATCH('/accounts/{id}', { params: { path: { id } }, body: { grants: toGrants(values) } });
    },
    onSaved: () => {
      void staleAccounts();
      say(t('change.done', { name }));
      onClose();
    },
  });
  return (
    <Dialog title={t('change.title', { name })} onClose={onClose}>
      <p>{t('change.lead')}</p>
      <Form form={form} submit={t('change.submit')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        {can('accounts.administer') && (
          <CheckboxGroup<Role>
            {...form.field('roles')}
            label={t('change.roles')}
            hint={t('change.rolesHint')}
            options={ROLES.map((value) => ({ value, label: frame(`role.${value}`) }))}
          />
        )}
        {form.values.roles.includes('coordinator') && (
          <fieldset>
            <legend>{t('change.members')}</legend>
            <MemberChoice {...form.field('members')} />
          </fieldset>
        )}
        <LeftAlone members={leftAlone(account, form.values)} />
      </Form>
    </Dialog>
  );
}

function LeftAlone({ members }: { members: readonly { id: string; name: string }[] }) {
  const t = useTexts(peopleTexts);
  if (members.length === 0) return null;
  return (
    <Notice tone="warn" title={t('alone.title')}>
      <ul>
        {members.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <p>{t('alone.text')}</p>
    </Notice>
  );
}

export function DeactivateDialog({ account, onClose }: AccountDialogProps) {
  const t = useTexts(peopleTexts);
  const say = useToast();
  const { id, name } = account;
  const alone = leftAlone(account, { roles: [], members: [] });
  return (
    <ConfirmDialog
      title={t('deactivate.title', { name })}
      text={t('deactivate.text')}
      extra={<LeftAlone members={alone} />}
      confirm={t('deactivate')}
      onConfirm={() => {
        knowVersion(account);
        return client.POST('/accounts/{id}/deactivation', { params: { path: { id } } });
      }}
      onDone={() => {
        void staleAccounts();
        say(t('deactivate.done', { name }));
        onClose();
      }}
      onClose={onClose}
    />
  );
}

/** Nothing to ask: what it could do before, it can again. */
export async function reactivate(account: AccountAccess): Promise<void> {
  const { id } = account;
  knowVersion(account);
  await client.POST('/accounts/{id}/reactivation', { params: { path: { id } } });
  await staleAccounts();
}
