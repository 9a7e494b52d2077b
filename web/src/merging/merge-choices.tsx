import { useTexts } from '../texts/language';
import { RadioGroup } from '../ui/choices';
import { memberFieldsTexts } from '../vocabulary/member-fields.texts';
import { useShowValue } from '../vocabulary/show-value';
import { type Choice, isNothing, type Side } from './choices';
import styles from './merging.module.css';
import { mergingTexts } from './merging.texts';

/** One question per detail in which the two differ. */
export function MergeChoices({
  choices,
  chosen,
  onChoose,
}: {
  choices: readonly Choice[];
  chosen: Readonly<Record<string, Side>>;
  onChoose(key: string, side: Side): void;
}) {
  const t = useTexts(mergingTexts);
  const fields = useTexts(memberFieldsTexts) as (key: string) => string;
  const show = useShowValue();
  const valueOf = ({ fields: parts }: Choice, side: Side): string =>
    parts
      .filter((part) => !isNothing(part[side]) && part.field !== 'addressMunicipalityCode')
      .map((part) => show(part.field, part[side]))
      .join(' · ') || t('merge.nothing');
  return (
    <div className={styles.choices}>
      {choices.map((choice) => (
        <RadioGroup<Side>
          key={choice.key}
          label={choice.group ? t(`group.${choice.group}`) : fields(choice.key)}
          name={choice.key}
          value={chosen[choice.key] ?? choice.proposed}
          onChange={(side) => side && onChoose(choice.key, side)}
          options={(['kept', 'merged'] as const).map((side) => ({
            value: side,
            label: valueOf(choice, side),
            hint: t(`merge.from.${side}`),
          }))}
        />
      ))}
    </div>
  );
}
