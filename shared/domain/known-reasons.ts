/** Reasons to be not ready that the catalogs name (`agent.choice.*`); an agent may reword, remove and add. */
export const KNOWN_REASONS = ['break', 'lunch', 'training', 'back-office'] as const;
