import { checkSeals } from '../seals/check-seals';
import { readFilesConfig } from '../shared/config';
import { placeOf } from '../shared/files/places';
import { reportStartFailure } from '../shared/report-start-failure';
import { asOwner } from './as-owner';

/** `npm run seals:verify`: walks the chain of seals, and reads the files that are sealed with reports. Exits 1 where it does not hold, and 2 where it could not be walked. */
asOwner((client) => {
  const files = readFilesConfig(process.env);
  const place = files && placeOf({ files });
  return checkSeals(client, console.log, place && ((key) => place.open(key)));
}).then(
  (holds) => {
    if (!holds) process.exitCode = 1;
  },
  (error: unknown) => {
    reportStartFailure(error);
    process.exitCode = 2;
  },
);
