import type { Report } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { TextArea } from '../ui/inputs';
import { Stack } from '../ui/stack';
import type { Form as FormState } from '../ui/use-form';
import { useAnchorName } from './anchor-name';
import { decisionTexts } from './decision.texts';
import { aboutOf, type RemarksForm, toRemarks } from './remarks';
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
  const nameOf = useAnchorName(report);
  const anchored = toRemarks(form.values, report).flatMap((remark) => {
    const about = aboutOf(remark);
    return about === null ? [] : [{ about, remark }];
  });
  return (
    <Dialog title={t('return.title', { name: report.member.name })} onClose={onClose} wide>
      <Form form={form} submit={t('return.submit')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        <Stack gap="small">
          <p>{t('return.text')}</p>
          {anchored.length === 0 && <p>{t('return.noFigures')}</p>}
          <ul className={styles.list}>
            {anchored.map(({ about, remark }) => (
              <li key={about}>
                <strong>{nameOf(remark)}</strong> {remark.text}
              </li>
            ))}
          </ul>
        </Stack>
        <TextArea
          {...form.field('whole')}
          label={inReview('whole.label')}
          rows={3}
          maxLength={2000}
          optional={anchored.length > 0}
        />
      </Form>
    </Dialog>
  );
}
