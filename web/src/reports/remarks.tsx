import { useFormats, useTexts } from '../texts/language';
import { Notice } from '../ui/notice';
import { figureTexts } from './figure.texts';
import { useFiling } from './filing';
import { type Anchor, isAbout, openRemarks } from './report-rules';

/** What the coalition said about a figure, a program or a paragraph when it returned the report. */
export function Remarks({ about }: { about: Anchor }) {
  const t = useTexts(figureTexts);
  const { dayOf } = useFormats();
  const { report } = useFiling();
  const remarks = openRemarks(report).filter(isAbout(about));
  return remarks.map(({ id, text, createdAt }) => (
    <Notice key={id} tone="bad" title={`${t('remark')}, ${dayOf(createdAt)}`}>
      {text}
    </Notice>
  ));
}
