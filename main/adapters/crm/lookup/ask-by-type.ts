import { LookupRefused } from '#core/lookup/lookup-refused.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { Result } from '#shared/result.ts';

/**
 * Asks for several types of record side by side. A type that the account may not see is left out, as long as it sees
 * another one.
 * @throws LookupRefused with the first failure where one type gave no answer, or all are hidden
 */
export async function askByType<Type, Found>(
  types: readonly Type[],
  ask: (type: Type) => Promise<Result<readonly Found[], CrmFailure>>,
  isHidden: (failure: CrmFailure) => boolean,
): Promise<readonly Found[]> {
  const asked = await Promise.all(types.map(ask));
  const refused = asked.flatMap((each) => (each.ok ? [] : [each.problem]));
  const [first] = refused;
  const isLivedWith = refused.every(isHidden) && refused.length < types.length;
  if (first !== undefined && !isLivedWith) throw new LookupRefused(first);
  return asked.flatMap((each) => (each.ok ? each.value : []));
}
