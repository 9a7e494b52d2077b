import { Link } from 'wouter';
import { client, etags } from '../api/client';
import { refresh } from '../api/query-client';
import type { Interaction, InteractionBody } from '../api/types';
import { useSession } from '../session/session';
import { commonTexts } from '../texts/common.texts';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Refusal } from '../ui/refusal';
import { useToast } from '../ui/toasts';
import { useAttempt } from '../ui/use-attempt';
import styles from './engagement.module.css';
import { engagementTexts } from './engagement.texts';

interface InteractionItemProps {
  interaction: Interaction;
  /** In a list over all members. */
  isNamed?: boolean;
  onEdit?(): void;
}

/** One call, meeting, visit or e-mail, with what follows from it. */
export function InteractionItem({ interaction, isNamed = false, onEdit }: InteractionItemProps) {
  const t = useTexts(engagementTexts);
  const common = useTexts(commonTexts);
  const { day } = useFormats();
  const say = useToast();
  const { id, version, memberId, memberName, kind, happenedOn, contact, author } = interaction;
  const { problem, run } = useAttempt(() => void refresh('/members', '/interactions'));
  const change = async (body: InteractionBody, at = version) => {
    etags.know(`/interactions/${id}`, at);
    await client.PATCH('/interactions/{id}', { params: { path: { id } }, body });
    await refresh('/members', '/interactions');
  };
  /** Tells it, and offers the way back. */
  const changed = async (text: string, body: InteractionBody, back: InteractionBody) => {
    await change(body);
    say(text, { label: common('undo'), run: () => run(() => change(back, version + 1)) });
  };
  const isOpen = interaction.followUpOn !== null && interaction.followedUpOn === null;
  return (
    <li className={styles.item}>
      {isNamed && (
        <p className={styles.name}>
          <Link href={`/members/${memberId}/engagement`}>{memberName}</Link>
        </p>
      )}
      <p className={styles.head}>
        {[t(`kind.${kind}`), day(happenedOn), contact && t('with', { name: contact.name })].filter(Boolean).join(' · ')}
      </p>
      <p className={styles.text}>{interaction.summary}</p>
      <FollowUp interaction={interaction} />
      {author && <p className={styles.quiet}>{t('by', { name: author })}</p>}
      <div className={styles.actions}>
        {isOpen && (
          <Button
            small
            icon="check"
            onClick={() => run(() => changed(t('done.said'), { isFollowedUp: true }, { isFollowedUp: false }))}
          >
            {t('done')}
          </Button>
        )}
        {onEdit && (
          <>
            <Button small look="quiet" icon="edit" onClick={onEdit}>
              {common('edit')}
            </Button>
            <Button
              small
              look="quiet"
              onClick={() => run(() => changed(t('interaction.removed'), { isEnded: true }, { isEnded: false }))}
            >
              {common('remove')}
            </Button>
          </>
        )}
      </div>
      {problem !== null && <Refusal problem={problem} />}
    </li>
  );
}

function FollowUp({ interaction: { followUpOn, followUp, followedUpOn } }: { interaction: Interaction }) {
  const t = useTexts(engagementTexts);
  const { day } = useFormats();
  const { today } = useSession().coalition;
  if (!followUpOn) return null;
  const state = followedUpOn
    ? t('doneOn', { day: day(followedUpOn) })
    : t(followUpOn < today ? 'overdue' : 'due', { day: day(followUpOn) });
  return (
    <p className={styles.followUp} data-due={(!followedUpOn && followUpOn <= today) || undefined}>
      <strong>{state}</strong>
      {followUp && <span>{followUp}</span>}
    </p>
  );
}
