import type { Report } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { TextArea } from '../ui/inputs';
import { Stack } from '../ui/stack';
import type { Form as FormState } from '../ui/use-form';
import { useFigureName } from './attention-card';
import { decisionTexts } from './decision.texts';
import { type RemarksForm, toRemarks } from './remarks';
import styles from './review.module.css';
import { reviewTexts } from './review.texts';

/** Everything that will be sent, once more together, before it is. */
export function ReturnDialog({
  report,
  form,
  onClose,
}: {
  report: Report;
  form: FormState<RemarksForm>;
  onClose(): void;
}) {
  const t = useTexts(decisionTexts);
  const inReview = useTexts(reviewTexts);
  const common = useTexts(commonTexts);
  const nameOf = useFigureName(report);
  const onFigures = toRemarks(form.values, report).filter(({ figureId }) => figureId !== null);
  return (
    <Dialog title={t('return.title', { name: report.member.name })} onClose={onClose} wide>
      <Form form={form} submit={t('return.submit')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        <Stack gap="small">
          <p>{t('return.text')}</p>
          {onFigures.length === 0 && <p>{t('return.noFigures')}</p>}
          <ul className={styles.list}>
            {onFigures.map(({ figureId, text }) => (
              <li key={figureId}>
                <strong>{nameOf(figureId!)}</strong> {text}
              </li>
            ))}
          </ul>
        </Stack>
        <TextArea
          {...form.field('whole')}
          label={inReview('whole.label')}
          rows={3}
          maxLength={2000}
          optional={onFigures.length > 0}
        />
      </Form>
    </Dialog>
  );
}
