import { z } from 'zod';

/** Names that the fields of a CRM's form have. */
const FieldName = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/);

/** What opens an account, by name: passwords, keys, tokens. Kept together as one entry of the keychain. */
export const CrmSecrets = z.record(FieldName, z.string().max(20_000));
export type CrmSecrets = Readonly<z.infer<typeof CrmSecrets>>;

/** What was filled in about an account, beside the secrets. */
export const CrmValues = z.record(FieldName, z.union([z.string().trim().max(20_000), z.boolean()]));

/** A CRM as it is to be set up. What is kept of it and was not filled in anew is in it, too. */
export interface CrmSetup {
  readonly values: Readonly<Record<string, unknown>>;
  readonly secrets: CrmSecrets;
}
