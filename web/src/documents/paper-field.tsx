import { useFormats, useTexts } from '../texts/language';
import { FileField } from '../ui/file-field';
import { ProgressBar } from '../ui/progress-bar';
import { documentsTexts } from './documents.texts';
import type { PaperWords } from './send-form';

/** What may be sent as a paper, wherever one is asked for. */
export function PaperField({
  value,
  error,
  onChange,
}: {
  value: File | null;
  error?: string;
  onChange(file: File | null): void;
}) {
  const t = useTexts(documentsTexts);
  const { kilobytes } = useFormats();
  return (
    <FileField
      label={t('send.file')}
      error={error}
      hint={value ? t('send.chosen', { name: value.name, size: kilobytes(value.size) }) : t('send.fileHint')}
      accept="application/pdf,image/jpeg,image/png"
      file={value}
      onFile={onChange}
    />
  );
}

export function SendingBar({ file, share }: { file: File | null; share: number }) {
  const t = useTexts(documentsTexts);
  if (!file) return null;
  const going = t('send.going', { name: file.name });
  return (
    <>
      <p role="status">{going}</p>
      <ProgressBar value={Math.round(share * 100)} total={share < 1 ? 100 : 0} label={going} />
    </>
  );
}

export function usePaperWords(): PaperWords {
  const t = useTexts(documentsTexts);
  return { noFile: t('send.noFile'), tooLarge: t('send.tooLarge') };
}
