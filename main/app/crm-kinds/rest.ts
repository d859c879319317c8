import { readDefinition } from '#adapters/crm/rest/read-definition.ts';
import { openRest } from '#adapters/crm/rest/open-rest.ts';
import { crmName } from '#shared/domain/crm-names.ts';
import { RestDefinition } from '#shared/domain/rest-definition.ts';
import { checkDefinition } from '#shared/rest/check-definition.ts';
import { readRestAddress } from '#shared/rest/read-rest-address.ts';
import { fail, ok } from '#shared/result.ts';

import type { CrmKindOf } from './crm-kind.ts';

/** A CRM by its definition, which may be handed out by an administrator. Faults are named by place and field. */
export const rest: CrmKindOf<'rest'> = {
  read: ({ values, secrets }) => {
    const definition = definitionOf(values['definition']);
    const address = readRestAddress(definition?.address ?? '');
    if (definition === undefined || address === undefined) return fail({ field: 'address' });
    const [fault] = checkDefinition(definition);
    if (fault !== undefined) return fail({ field: fault.field });
    const needed = {
      none: [],
      bearer: ['secret'],
      header: ['secret'],
      basic: ['secret', 'userName'],
    } as const;
    const missing = needed[definition.auth.kind].find((field) => (secrets[field] ?? '') === '');
    return missing === undefined
      ? ok({ kind: 'rest', origin: address.origin, definition })
      : fail({ field: missing });
  },
  open: (account, box, world) => {
    const { secret = '', userName = '' } = box.read();
    const named = { system: account.id, systemName: crmName(account) };
    const { definition } = account;
    return openRest(named, { definition, secrets: { secret, userName } }, world);
  },
};

/** The form sends its definition as text; what is kept is one already. */
function definitionOf(value: unknown): RestDefinition | undefined {
  if (typeof value !== 'string') return RestDefinition.safeParse(value).data;
  const read = readDefinition(value);
  return read.ok ? read.value : undefined;
}
