import { z } from 'zod';

import { CreatioId, FAX_TYPE_ID } from './creatio-values.ts';

const Named = z
  .object({ Id: z.unknown(), Name: z.string().catch('') })
  .nullish()
  .catch(undefined);

/** A row of `ContactCommunication` or `AccountCommunication`: one number of one record. */
const Communication = z.object({
  Number: z.string().catch(''),
  ContactId: z.unknown().optional(),
  AccountId: z.unknown().optional(),
  CommunicationTypeId: z.string().nullish().catch(undefined),
  NonActual: z.boolean().nullish().catch(undefined),
  Contact: Named,
  Account: Named,
});

const Rows = z.object({ value: z.array(z.unknown()) });

/** A record with those of its numbers that the search met. */
export interface CreatioHit {
  readonly type: 'contact' | 'account';
  readonly id: string;
  readonly name: string;
  readonly phones: readonly string[];
}

/** Reads one list of communications; undefined when it is none. Fax numbers, outdated ones and e-mail are left out. */
export function readCommunications(
  body: unknown,
  type: CreatioHit['type'],
): readonly CreatioHit[] | undefined {
  const rows = Rows.safeParse(body);
  if (!rows.success) return undefined;
  const hits = new Map<string, CreatioHit>();
  for (const each of rows.data.value) {
    const row = Communication.safeParse(each).data;
    const owner = row === undefined || !isTelephone(row) ? undefined : ownerOf(row, type);
    if (row === undefined || owner === undefined) continue;
    const known = hits.get(owner.id)?.phones ?? [];
    hits.set(owner.id, { type, ...owner, phones: [...known, row.Number] });
  }
  return [...hits.values()];
}

type Communication = z.infer<typeof Communication>;

function isTelephone({ NonActual, Number: number, CommunicationTypeId }: Communication): boolean {
  return NonActual !== true && !number.includes('@') && CommunicationTypeId?.toLowerCase() !== FAX_TYPE_ID;
}

/** The flat id is always there; the object is where it was expanded. */
function ownerOf(row: Communication, type: CreatioHit['type']): Pick<CreatioHit, 'id' | 'name'> | undefined {
  const [flat, owner] = type === 'contact' ? [row.ContactId, row.Contact] : [row.AccountId, row.Account];
  const id = CreatioId.safeParse(flat).data ?? CreatioId.safeParse(owner?.Id).data;
  return id === undefined ? undefined : { id, name: owner?.Name ?? '' };
}
