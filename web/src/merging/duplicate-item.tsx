import { Link } from 'wouter';
import { api } from '../api/client';
import { refresh } from '../api/query-client';
import type { Duplicate } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { Button, ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Facts } from '../ui/facts';
import { Notice } from '../ui/notice';
import { useProblemText } from '../ui/problem-text';
import { Row } from '../ui/stack';
import { useToast } from '../ui/toasts';
import { MemberStatusPill } from '../vocabulary/member-status';
import { stateName } from '../vocabulary/places';
import { termsTexts } from '../vocabulary/terms.texts';
import { addressOf } from './choices';
import styles from './merging.module.css';
import { mergingTexts } from './merging.texts';

/** Two that are likely one, side by side, with why, and what to do about it. */
export function DuplicateItem({ pair }: { pair: Duplicate }) {
  const t = useTexts(mergingTexts);
  const say = useToast();
  const { dayOf } = useFormats();
  const { one, other, dismissal } = pair;
  const settled = (text: string) => async () => {
    await refresh('/duplicates');
    say(text);
  };
  const dismiss = api.useMutation('post', '/duplicates/dismissals', { onSuccess: settled(t('dismissed')) });
  const undo = api.useMutation('delete', '/duplicates/dismissals/{id}', { onSuccess: settled(t('undone')) });
  const problem = dismiss.error ?? undo.error;
  const refusal = useProblemText(problem);
  return (
    <Card title={t('pair', { one: one.name, other: other.name })} lead={t('score', { score: pair.score })}>
      <Reasons reasons={pair.reasons} />
      <div className={styles.sides}>
        <Side side={one} />
        <Side side={other} />
      </div>
      {dismissal && (
        <p className={styles.quiet}>
          {dismissal.dismissedBy
            ? t('dismissedBy', { who: dismissal.dismissedBy, day: dayOf(dismissal.dismissedAt) })
            : t('dismissedOn', { day: dayOf(dismissal.dismissedAt) })}
        </p>
      )}
      {problem && (
        <Notice tone="bad" alert>
          {refusal}
        </Notice>
      )}
      <Row>
        <ButtonLink href={addressOf(pair)} look="primary">
          {t('merge')}
        </ButtonLink>
        {dismissal ? (
          <Button busy={undo.isPending} onClick={() => undo.mutate({ params: { path: { id: dismissal.id } } })}>
            {t('undoDismissal')}
          </Button>
        ) : (
          <Button
            busy={dismiss.isPending}
            onClick={() => dismiss.mutate({ body: { memberId: one.id, otherId: other.id } })}
          >
            {t('dismiss')}
          </Button>
        )}
      </Row>
    </Card>
  );
}

function Reasons({ reasons }: { reasons: Duplicate['reasons'] }) {
  const t = useTexts(mergingTexts);
  const terms = useTexts(termsTexts) as (key: string) => string;
  const words = ({ kind, value }: Duplicate['reasons'][number]) =>
    kind === 'same-name' || kind === 'similar-name'
      ? t(`reason.${kind}`)
      : t(`reason.${kind}`, { value: kind === 'identifier' ? terms(`scheme.${value}`) : value });
  return (
    <ul className={styles.reasons}>
      {reasons.map((reason) => (
        <li key={reason.kind}>{words(reason)}</li>
      ))}
    </ul>
  );
}

function Side({ side }: { side: Duplicate['one'] }) {
  const t = useTexts(mergingTexts);
  const terms = useTexts(termsTexts);
  const owns = t('owns.all', {
    programs: t('programs', { count: side.programs }),
    contacts: t('contacts', { count: side.contacts }),
    reports: t('reports', { count: side.reports }),
  });
  const place = [side.addressMunicipality, side.addressState && stateName(side.addressState)];
  return (
    <div className={styles.side}>
      <h3>
        <Link href={`/members/${side.id}`}>{side.name}</Link> <MemberStatusPill status={side.status} />
      </h3>
      <Facts
        brief
        facts={[
          { label: t('legalName'), value: side.legalName },
          { label: t('memberNumber'), value: side.memberNumber },
          { label: terms('scheme.MX-RFC'), value: side.rfc },
          { label: t('place'), value: place.filter(Boolean).join(', ') },
          { label: t('owns'), value: owns },
        ]}
      />
    </div>
  );
}
