export const RESTATEMENT_STATES = ['draft', 'proposed', 'approved', 'cancelled'] as const;
export type RestatementState = (typeof RESTATEMENT_STATES)[number];

export const RESTATEMENT_STEPS = ['proposal', 'reopening', 'approval', 'cancellation'] as const;
export type RestatementStep = (typeof RESTATEMENT_STEPS)[number];

/** draft → proposed → (reopened → draft → proposed)* → approved; cancelled until then. What is proposed is not edited: who approves sees what they approve. */
const STEPS: Record<RestatementState, readonly RestatementStep[]> = {
  draft: ['proposal', 'cancellation'],
  proposed: ['reopening', 'approval', 'cancellation'],
  approved: [],
  cancelled: [],
};

export const stepsFrom = (state: RestatementState): readonly RestatementStep[] => STEPS[state];
export const isOpen = (state: RestatementState): boolean => STEPS[state].length > 0;
export const isEditable = (state: RestatementState): boolean => STEPS[state].includes('proposal');

interface Hands {
  startedBy: string;
  lastEditedBy: string | null;
  proposedBy: string | null;
}

/** Four eyes: who asked for it on the coalition's behalf, wrote in it last or proposed it does not approve it. */
export const isOwn = ({ startedBy, lastEditedBy, proposedBy }: Hands, accountId: string): boolean =>
  [startedBy, lastEditedBy, proposedBy].includes(accountId);
