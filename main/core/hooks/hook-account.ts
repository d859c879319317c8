const PREFIX = 'hook-';

/** Under which account the outbox keeps what a rule tells. */
export function hookAccount(ruleId: string): string {
  return PREFIX + ruleId;
}

/** The rule of such an account; undefined for any other. */
export function ruleOfAccount(account: string): string | undefined {
  return account.startsWith(PREFIX) ? account.slice(PREFIX.length) : undefined;
}
