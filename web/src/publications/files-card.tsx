import { useLanguage, useTexts } from '../texts/language';
import { DownloadLink } from '../ui/button';
import { Card } from '../ui/card';
import { Row } from '../ui/stack';
import { filesOf } from './publication';
import { publicationsTexts } from './publications.texts';

export function FilesCard({ id }: { id: string }) {
  const t = useTexts(publicationsTexts);
  const { language } = useLanguage();
  return (
    <Card title={t('download')}>
      <Row>
        {filesOf(id, language).map((file) => {
          const said =
            file.form === 'pdf'
              ? t('download.pdf', { language: t(`language.${file.language}`), paper: t(`paper.${file.paper}`) })
              : t('download.xlsx', { language: t(`language.${file.language}`) });
          return (
            <DownloadLink key={file.href} small href={file.href} label={`${t('download')}: ${said}`}>
              {said}
            </DownloadLink>
          );
        })}
      </Row>
    </Card>
  );
}
