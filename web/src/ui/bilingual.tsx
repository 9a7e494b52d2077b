import { commonTexts } from '../texts/common.texts';
import { useLanguage, useTexts } from '../texts/language';
import styles from './bilingual.module.css';

/** What people wrote, in the reader's language; where there is none, in the other, marked as such. */
export function Bilingual({ es, en }: { es: string | null; en: string | null }) {
  const t = useTexts(commonTexts);
  const { language } = useLanguage();
  const [own, other] = language === 'es' ? [es, en] : [en, es];
  if (own) return own;
  if (!other) return <span className={styles.mark}>{t('notGiven')}</span>;
  return (
    <>
      <span lang={language === 'es' ? 'en' : 'es'}>{other}</span>{' '}
      <span className={styles.mark}>({t('otherLanguage')})</span>
    </>
  );
}
