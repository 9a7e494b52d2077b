import { MunicipalityField } from '../geography/municipality-field';
import { useTexts } from '../texts/language';
import { Button, IconButton } from '../ui/button';
import { FieldError } from '../ui/field';
import { type Bound, Select } from '../ui/inputs';
import { STATE_OPTIONS } from '../vocabulary/places';
import type { PlaceForm } from './program-form';
import styles from './program-inputs.module.css';
import { programsTexts } from './programs.texts';

/** The places of a program: as many as it has, one below the other. */
export function PlaceInputs({ name, value, onChange, error }: Bound<readonly PlaceForm[]>) {
  const t = useTexts(programsTexts);
  const places: readonly PlaceForm[] = value.length ? value : [{ state: '', municipality: '' }];
  const change = (index: number, change: Partial<PlaceForm>) =>
    onChange(places.map((place, each) => (each === index ? { ...place, ...change } : place)));
  return (
    <div className={styles.rows}>
      {places.map((place, index) => (
        <div key={index} className={styles.place}>
          <Select
            name={`${name}.${index}.state`}
            label={t('state')}
            value={place.state}
            onChange={(state) => change(index, { state })}
            options={STATE_OPTIONS}
            empty={t('noChoice')}
          />
          <MunicipalityField
            state={place.state}
            name={`${name}.${index}.municipality`}
            label={t('municipality')}
            value={place.municipality}
            onChange={(municipality) => change(index, { municipality })}
          />
          {value.length > 0 && (
            <IconButton
              icon="close"
              label={t('removePlace')}
              onClick={() => onChange(places.filter((_, each) => each !== index))}
            />
          )}
        </div>
      ))}
      <FieldError id={`${name}-error`} error={error} />
      <div>
        <Button
          icon="plus"
          small
          onClick={() => onChange([...places, { state: places.at(-1)?.state ?? '', municipality: '' }])}
        >
          {t('addPlace')}
        </Button>
      </div>
    </div>
  );
}
