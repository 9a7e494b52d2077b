import { checkFigures } from '../seals/check-figures';
import { reportStartFailure } from '../shared/report-start-failure';
import { asOwner } from './as-owner';

/** `npm run figures:check`: makes the board's figures anew from the seals and compares. Exits 1 when something differs. */
asOwner((client) => checkFigures(client, console.log)).then(
  (holds) => {
    if (!holds) process.exitCode = 1;
  },
  (error: unknown) => {
    reportStartFailure(error);
    process.exitCode = 1;
  },
);
