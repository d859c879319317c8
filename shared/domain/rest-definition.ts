import { z } from 'zod';

import { CrmRecordRef } from './crm-write.ts';
import { NEW_RECORD_KINDS } from './new-record-kinds.ts';

const template = z.string().trim().max(2000);
/** A JSONPath (RFC 9535), or nothing. */
const path = z.string().trim().max(500).default('');

export const RestHeader = z.object({ name: z.string().trim().max(100), value: template });

/** One request to a CRM's API. Texts are templates; the path stands behind the address of the CRM. */
export const RestRequest = z.object({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('POST'),
  path: template.default('/'),
  headers: z.array(RestHeader).max(10).default([]),
  /** JSON whose texts are templates, or one `name=template` a line as a web form sends it. */
  send: z.enum(['nothing', 'json', 'form']).default('json'),
  body: z.string().max(10_000).default(''),
});
export type RestRequest = Readonly<z.infer<typeof RestRequest>>;

/** Who is calling: where the records stand in the answer, and within each (`$` is the record) what it is. */
export const RestLookup = z.object({
  request: RestRequest,
  list: path,
  id: path,
  name: path,
  company: path,
  phones: path,
  /** Of the record's page. */
  url: path,
  /** What kind of record it is, where the answer says so. */
  type: path,
  /** What kind it is otherwise. */
  otherwise: CrmRecordRef.shape.type.default('contact'),
});
export type RestLookup = Readonly<z.infer<typeof RestLookup>>;

/** Something that is written; the id is what later steps call it by. */
export const RestStep = z.object({ request: RestRequest, id: path });
export type RestStep = Readonly<z.infer<typeof RestStep>>;

/** A new record of whom a call is with: what it makes, and where the answer has its id and its page. */
export const RestCreate = RestStep.extend({
  kind: z.enum(NEW_RECORD_KINDS).default('contact'),
  url: path,
});
export type RestCreate = Readonly<z.infer<typeof RestCreate>>;

/** How the CRM knows who asks. What is secret of it lies in the keychain, and is `{secret}` in templates. */
export const RestAuth = z.object({
  kind: z.enum(['none', 'bearer', 'basic', 'header']).default('none'),
  /** Of `header`: its name. */
  header: z.string().trim().max(100).default(''),
});

/**
 * A CRM as an administrator describes it. Without secrets: it is handed on as a file. Everything may be missing but the
 * address; what is missing is not offered.
 */
export const RestDefinition = z.object({
  /** Of this format. */
  version: z.literal(1).default(1),
  /** `https`, host, and the folder that all requests share. */
  address: z.string().trim().max(300),
  auth: RestAuth.prefault({}),
  /** Where an answer says that it is an error although its status is a success. */
  error: path,
  lookup: RestLookup.optional(),
  /** The same for records that the agent searches for by name; numbers are not compared. */
  search: RestLookup.optional(),
  begin: RestStep.optional(),
  finish: RestStep.optional(),
  withdraw: RestStep.optional(),
  note: RestStep.optional(),
  find: RestStep.optional(),
  create: RestCreate.optional(),
  /** Whether a new record is there already, by our id for it. */
  findNew: RestStep.optional(),
  /** Whole addresses with placeholders; nothing where there is no such page. */
  pages: z
    .object({ record: template.default(''), newRecord: template.default(''), search: template.default('') })
    .prefault({}),
});
export type RestDefinition = Readonly<z.infer<typeof RestDefinition>>;
