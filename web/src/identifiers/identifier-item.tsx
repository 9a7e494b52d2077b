import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Row } from '../ui/stack';
import { StatusPill, type Tone } from '../ui/status-pill';
import { termsTexts } from '../vocabulary/terms.texts';
import styles from './identifiers.module.css';
import { identifiersTexts } from './identifiers.texts';
import type { Judging, OfficialIdentifier } from './official';

const TONES: Record<OfficialIdentifier['state'], Tone> = { unverified: 'quiet', verified: 'good', overridden: 'warn' };

export function IdentifierItem({
  identifier,
  onJudge,
}: {
  identifier: OfficialIdentifier;
  onJudge: ((judging: Judging) => void) | undefined;
}) {
  const t = useTexts(identifiersTexts);
  const terms = useTexts(termsTexts);
  const { dayOf } = useFormats();
  const { scheme, value, state, decidedAt, decidedBy, means, note, overrideReason, warnings } = identifier;
  const said = [means && t(`means.${means}`), note, overrideReason && t('reason', { reason: overrideReason })];
  return (
    <li className={styles.item}>
      <div>
        <p className={styles.scheme}>{terms(`scheme.${scheme}`)}</p>
        <div className={styles.head}>
          <span className={styles.value}>{value}</span>
          <StatusPill tone={TONES[state]} icon={state === 'overridden' ? 'remark' : undefined}>
            {t(`state.${state}`)}
          </StatusPill>
        </div>
      </div>
      {said.some(Boolean) && <p className={styles.quiet}>{said.filter(Boolean).join(' · ')}</p>}
      {decidedAt && (
        <p className={styles.quiet}>
          {decidedBy ? t('decided', { day: dayOf(decidedAt), name: decidedBy }) : dayOf(decidedAt)}
        </p>
      )}
      {warnings.map(({ code, detail }) => (
        <Notice key={code} tone={state === 'unverified' ? 'warn' : 'quiet'}>
          {detail}
        </Notice>
      ))}
      {onJudge && (
        <Row>
          {state !== 'verified' && (
            <Button small onClick={() => onJudge('verify')}>
              {t('verify')}
            </Button>
          )}
          {state === 'unverified' && warnings.length > 0 && (
            <Button small onClick={() => onJudge('override')}>
              {t('override')}
            </Button>
          )}
          {state !== 'unverified' && (
            <Button small look="quiet" onClick={() => onJudge('withdraw')}>
              {t('withdraw')}
            </Button>
          )}
        </Row>
      )}
    </li>
  );
}
