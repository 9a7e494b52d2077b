import { StartError } from './start-error';

/** One clear line per problem; only what nobody foresaw shows where in the code it came from. */
export function reportStartFailure(error: unknown): void {
  const system = error as NodeJS.ErrnoException;
  if (error instanceof StartError)
    for (const problem of error.problems) console.error(`Padrón does not start: ${problem}`);
  else if (system.syscall && system.path) console.error(`Padrón does not start: ${system.message}`);
  else console.error('Padrón does not start:', error);
}
