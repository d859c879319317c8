import type { CrmKind } from '#shared/domain/crm-settings.ts';

/** Room for a number behind it within the 60 characters of an id. */
const STEM_MAX = 56;

/**
 * The id of a new account, from its kind and host, so that a CRM that is set up again finds its calls and writes. Two
 * hosts that read alike (`a-b.example`, `a.b.example`) are told apart by a number.
 */
export function accountId(kind: CrmKind, origin: string, taken: readonly string[]): string {
  const host = new URL(origin).host.replace(/[^a-z0-9]+/g, '-');
  const stem = `${kind}-${host}`.slice(0, STEM_MAX).replace(/-+$/, '');
  let id = stem;
  for (let count = 2; taken.includes(id); count += 1) id = `${stem}-${count}`;
  return id;
}
