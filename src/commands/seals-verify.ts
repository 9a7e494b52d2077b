import { checkSeals } from '../seals/check-seals';
import { reportStartFailure } from '../shared/report-start-failure';
import { asOwner } from './as-owner';

/** `npm run seals:verify`: walks the chain of seals. Exits 1 where it does not hold, and 2 where it could not be walked. */
asOwner((client) => checkSeals(client, console.log)).then(
  (holds) => {
    if (!holds) process.exitCode = 1;
  },
  (error: unknown) => {
    reportStartFailure(error);
    process.exitCode = 2;
  },
);
