import { useState } from 'react';
import type { Report } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import type { Form } from '../ui/use-form';
import { decisionTexts } from './decision.texts';
import { type RemarksForm, toRemarks } from './remarks';
import { ReturnDialog } from './return-dialog';
import styles from './review.module.css';

interface DecisionProps {
  report: Report;
  form: Form<RemarksForm>;
  /** From then on the organisation cannot withdraw it. */
  begin(): Promise<void>;
  /** Undoes that, for who began it. */
  cancel(): Promise<void>;
  approve(): Promise<void>;
}

/** Always in reach while the report is read: how many remarks there are, and the two decisions. */
export function DecisionBar({ report, form, begin, cancel, approve }: DecisionProps) {
  const t = useTexts(decisionTexts);
  const [asked, ask] = useState<'return' | 'approve' | null>(null);
  const count = toRemarks(form.values, report).length;
  const { instant } = useFormats();
  const { name } = report.member;
  return (
    <section className={styles.bar} aria-label={t('decision')}>
      <p aria-live="polite">
        {count
          ? t('remarks', { count })
          : report.reviewBeganAt
            ? t('begun', { instant: instant(report.reviewBeganAt), name: report.reviewBegunBy ?? '' })
            : t('none')}
      </p>
      <div className={styles.buttons}>
        {!report.reviewBeganAt && (
          <Button look="quiet" onClick={() => void begin()}>
            {t('begin')}
          </Button>
        )}
        {report.can.cancelReview && (
          <Button look="quiet" onClick={() => void cancel()}>
            {t('cancelReview')}
          </Button>
        )}
        <Button look={count ? 'primary' : 'secondary'} onClick={() => ask('return')}>
          {t('return')}
        </Button>
        <Button look={count ? 'secondary' : 'primary'} icon="check" onClick={() => ask('approve')}>
          {t('approve')}
        </Button>
      </div>
      {asked === 'return' && <ReturnDialog report={report} form={form} onClose={() => ask(null)} />}
      {asked === 'approve' && (
        <ConfirmDialog
          title={t('approve.title', { name })}
          text={count ? `${t('approve.text')} ${t('approve.lost', { count })}` : t('approve.text')}
          confirm={t('approve.submit')}
          danger={false}
          onConfirm={approve}
          onDone={() => ask(null)}
          onClose={() => ask(null)}
        />
      )}
    </section>
  );
}
