import { Notice } from './notice';
import { useProblemText } from './problem-text';

/** That the server would not, and why. */
export function Refusal({ problem }: { problem: unknown }) {
  return (
    <Notice tone="bad" alert>
      {useProblemText(problem)}
    </Notice>
  );
}
