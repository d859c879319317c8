import { z } from 'zod';

import type { WantedField } from '#shared/domain/wanted-field.ts';

import { filledValues } from '../new-record/filled-values.ts';
import type { CreateWrite } from '../new-record/guarded-creator.ts';
import type { SalesforceClient } from './salesforce-client.ts';

const TIMEOUT_MS = 15_000;

const Field = z.object({
  name: z.string(),
  label: z.string().catch(''),
  type: z.string().catch(''),
  picklistValues: z
    .array(z.object({ value: z.string(), label: z.string().nullish(), active: z.boolean().catch(true) }))
    .catch([]),
});
type Field = Readonly<z.infer<typeof Field>>;
const Description = z.object({ fields: z.array(z.unknown()) });

const NUMBERS: readonly string[] = ['int', 'double', 'currency', 'percent', 'long'];

/**
 * What an org says of the fields of its objects (`/sobjects/{Object}/describe`). It is a long answer: asked only when a
 * record was refused for a field that is missing, and kept for the record's next try.
 */
export class SalesforceFields {
  readonly #client: Pick<SalesforceClient, 'call'>;
  readonly #known = new Map<string, readonly Field[]>();

  constructor(client: Pick<SalesforceClient, 'call'>) {
    this.#client = client;
  }

  /** The same fields by the org's own words, with what they may hold. An org that does not say leaves them as they are. */
  async described(object: string, wants: readonly WantedField[]): Promise<readonly WantedField[]> {
    const fields = await this.#describe(object);
    return wants.map((wanted) => {
      const field = fields.find(({ name }) => name === wanted.name);
      if (field === undefined) return wanted;
      const active = field.picklistValues.filter((each) => each.active);
      return {
        name: wanted.name,
        label: field.label || wanted.label,
        ...(active.length > 0 && {
          choices: active.map(({ value, label }) => ({ value, label: label || value })),
        }),
      };
    });
  }

  /** What the agent filled in, as the types of the fields want it. */
  async filled(object: string, { fields }: CreateWrite): Promise<Readonly<Record<string, unknown>>> {
    const values = Object.entries(filledValues(fields));
    if (values.length === 0) return {};
    const known = this.#known.get(object) ?? (await this.#describe(object));
    const typeOf = (field: string) => known.find(({ name }) => name === field)?.type ?? '';
    return Object.fromEntries(values.map(([name, value]) => [name, typed(typeOf(name), value)]));
  }

  async #describe(object: string): Promise<readonly Field[]> {
    const path = `/sobjects/${object}/describe`;
    const answered = await this.#client.call({ path, timeoutMs: TIMEOUT_MS });
    const read = Description.safeParse(answered.ok ? answered.value : undefined);
    if (!read.success) return [];
    const fields = read.data.fields.flatMap((field) => Field.safeParse(field).data ?? []);
    this.#known.set(object, fields);
    return fields;
  }
}

function typed(type: string, value: string): unknown {
  if (type === 'boolean') return value === 'true';
  return NUMBERS.includes(type) && Number.isFinite(Number(value)) ? Number(value) : value;
}
