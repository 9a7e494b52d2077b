import { boundsOf, isSuppressed } from '../overview/figures';
import overview from '../overview/overview.module.css';
import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { breakdownsTexts } from '../vocabulary/breakdowns.texts';
import type { PublishedRow } from './publication';
import { publicationsTexts } from './publications.texts';

type Part = keyof (typeof breakdownsTexts)['es'];

/** What was frozen of one breakdown; groups of which nobody reported are left out. */
export function PeopleCard({
  title,
  kind,
  rows,
}: {
  title: string;
  kind: 'sex_age' | 'disability';
  rows: readonly PublishedRow[];
}) {
  const t = useTexts(publicationsTexts);
  const parts = useTexts(breakdownsTexts);
  const formats = useFormats();
  const nameOf = (category: string): string => {
    const [sex = '', age = ''] = category.split(':');
    return kind === 'sex_age'
      ? `${parts(`sex.${sex}` as Part)}, ${parts(`age.${age}` as Part)}`
      : parts(`disability.${category}` as Part);
  };
  return (
    <Card title={title}>
      <table className={overview.plain}>
        <thead>
          <tr>
            <th scope="col">{t('category')}</th>
            <th scope="col" className={overview.number}>
              {t('people')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(({ people }) => people !== null)
            .map(({ category, people }) => {
              const bounds = boundsOf(people);
              return (
                <tr key={category}>
                  <th scope="row">{nameOf(category)}</th>
                  <td className={overview.number}>
                    {bounds ? formats.range(bounds) : t(isSuppressed(people) ? 'suppressed' : 'none')}
                  </td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </Card>
  );
}
