import { z } from 'zod';

import type { WantedField } from '#shared/domain/wanted-field.ts';

import { filledValues } from '../new-record/filled-values.ts';
import type { CreateWrite } from '../new-record/guarded-creator.ts';
import type { FreshdeskClient } from './freshdesk-client.ts';
import { fieldChoices } from './field-choices.ts';

const TIMES = { timeoutMs: 15_000 } as const;

const Field = z.object({
  name: z.string(),
  label: z.string().catch(''),
  type: z.string().catch(''),
  default: z.boolean().catch(false),
  choices: z.unknown(),
});
type Field = Readonly<z.infer<typeof Field>>;
type Form = 'contact' | 'ticket';

/** Fields of tickets that records call otherwise than the list of fields. */
const LISTED_AS: Readonly<Record<string, string>> = {
  type: 'ticket_type',
  responder_id: 'agent',
  group_id: 'group',
  product_id: 'product',
  company_id: 'company',
};

/**
 * What an account says of the fields of its forms (`contact_fields`, `ticket_fields`): asked only when a record was refused
 * for a field that is missing, and kept for the record's next try.
 */
export class FreshdeskFields {
  readonly #client: Pick<FreshdeskClient, 'call'>;
  readonly #known = new Map<Form, readonly Field[]>();

  constructor(client: Pick<FreshdeskClient, 'call'>) {
    this.#client = client;
  }

  /** The same fields by the account's own words, with what they may hold, as far as it tells. */
  async described(form: Form, wants: readonly WantedField[]): Promise<readonly WantedField[]> {
    const fields = await this.#list(form);
    return wants.map((wanted) => {
      const field = fieldOf(fields, wanted.name);
      if (field === undefined) return wanted;
      const choices = fieldChoices(field.choices);
      return {
        name: wanted.name,
        label: field.label || wanted.label,
        ...(choices.length > 0 && { choices }),
      };
    });
  }

  /** What the agent filled in, each value as its field wants it; the account's own fields lie together. */
  async filled(form: Form, { fields }: CreateWrite): Promise<Readonly<Record<string, unknown>>> {
    const values = Object.entries(filledValues(fields));
    if (values.length === 0) return {};
    const known = this.#known.get(form) ?? (await this.#list(form));
    const own: Record<string, unknown> = {};
    const others: Record<string, unknown> = {};
    for (const [name, value] of values) {
      const field = fieldOf(known, name);
      const isOwn = field === undefined ? /^(?:custom_fields\.|cf_)/.test(name) : !field.default;
      if (isOwn) own[bare(name)] = typed(field?.type ?? '', value);
      else others[name] = typed(field?.type ?? '', value);
    }
    return { ...others, ...(Object.keys(own).length > 0 && { custom_fields: own }) };
  }

  async #list(form: Form): Promise<readonly Field[]> {
    const answered = await this.#client.call({ method: 'GET', path: `${form}_fields` }, TIMES);
    const rows = z.array(z.unknown()).safeParse(answered.ok ? answered.value : undefined);
    if (!rows.success) return [];
    const fields = rows.data.flatMap((row) => Field.safeParse(row).data ?? []);
    this.#known.set(form, fields);
    return fields;
  }
}

function fieldOf(fields: readonly Field[], wanted: string): Field | undefined {
  const name = bare(wanted);
  return fields.find((field) => field.name === name || field.name === LISTED_AS[name]);
}

function bare(name: string): string {
  return name.replace(/^custom_fields\./, '');
}

/** Groups, products and states are numbers, whatever their lists say. */
function typed(type: string, value: string): unknown {
  if (type === 'custom_checkbox') return value === 'true';
  const isNumber =
    /^(?:custom_number|custom_decimal|default_(?:agent|group|product|company|priority|status|source))$/;
  return isNumber.test(type) && Number.isFinite(Number(value)) ? Number(value) : value;
}
