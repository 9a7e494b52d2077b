import { useSession } from '../session/session';
import { switchTo } from '../session/session-actions';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Refusal } from '../ui/refusal';
import { useAttempt } from '../ui/use-attempt';
import { frameTexts } from './frame.texts';

/** For whoever may act as more than one. */
export function GrantSwitch() {
  const t = useTexts(frameTexts);
  const { list } = useFormats();
  const { grants, grantId } = useSession();
  const { problem, run } = useAttempt();
  const others = grants.filter(({ id }) => id !== grantId);
  if (others.length === 0) return null;
  return (
    <>
      {others.map(({ id, role, members }) => (
        <Button key={id} icon="person" onClick={() => run(() => switchTo(id))}>
          {members.length
            ? t('switchFor', { role: t(`role.${role}`), members: list(members.map(({ name }) => name)) })
            : t('switch', { role: t(`role.${role}`) })}
        </Button>
      ))}
      {problem !== null && <Refusal problem={problem} />}
    </>
  );
}
