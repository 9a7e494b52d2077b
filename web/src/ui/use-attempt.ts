import { useState } from 'react';

/** For a button that acts at once, without a form: what was refused stays to be told, until the next try. */
export function useAttempt(onRefused?: () => void) {
  const [problem, setProblem] = useState<unknown>(null);
  return {
    problem,
    run: (work: () => Promise<unknown>): void => {
      setProblem(null);
      work().catch((refused: unknown) => {
        setProblem(refused);
        onRefused?.();
      });
    },
  };
}
