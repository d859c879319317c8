import { z } from 'zod';

import { API_PERMISSIONS } from './api-permissions.ts';
import { WEB_ORIGIN } from './web-origin.ts';

export const ApiPermission = z.enum(API_PERMISSIONS);
export type ApiPermission = z.infer<typeof ApiPermission>;

export const WebOrigin = z.string().max(300).regex(WEB_ORIGIN, 'web-origin');

export const ApiClientName = z.string().trim().min(1).max(60);
const Permissions = z.array(ApiPermission).max(ApiPermission.options.length).readonly();
/** From where a page speaks; empty for a program, which sends no origin. */
const Origins = z.array(WebOrigin).max(5).readonly();

/** A program or page that may use the local API. Its token is kept as a hash only. */
export const ApiClient = z.object({
  id: z.uuid(),
  name: ApiClientName,
  permissions: Permissions,
  origins: Origins.default([]),
  /** SHA-256 of 256 random bits, as hex. */
  tokenHash: z.string().regex(/^[\da-f]{64}$/),
  addedAt: z.number(),
  /** Within an hour. Epoch ms. */
  usedAt: z.number().optional(),
});
export type ApiClient = Readonly<z.infer<typeof ApiClient>>;

export const API_CLIENTS_MAX = 20;
export const API_PORT = 24_550;
const Port = z.number().int().min(1024).max(65_535);

export const LocalApiSettings = z.object({
  enabled: z.boolean().default(false),
  port: Port.default(API_PORT),
  /** Whether programs and pages that are not known may ask the agent to be let in. */
  mayAsk: z.boolean().default(true),
  clients: z.array(ApiClient).max(API_CLIENTS_MAX).readonly().default([]),
});
export type LocalApiSettings = Readonly<z.infer<typeof LocalApiSettings>>;

/** A client as pages show it. */
export const ApiClientView = ApiClient.omit({ tokenHash: true }).extend({ connections: z.number().int() });
export type ApiClientView = Readonly<z.infer<typeof ApiClientView>>;

/** Somebody who asks to be let in. The name is what they call themselves; the origin is the browser's word. */
export const PairingRequest = z.object({
  id: z.string(),
  name: ApiClientName,
  origin: WebOrigin.optional(),
  permissions: Permissions,
});
export type PairingRequest = Readonly<z.infer<typeof PairingRequest>>;

/** The local API as pages show it. `port-taken`: another program listens there. */
export const LocalApiView = z.object({
  state: z.enum(['off', 'starting', 'listening', 'port-taken', 'failed']),
  port: Port,
  mayAsk: z.boolean(),
  clients: z.array(ApiClientView).readonly(),
  pairing: PairingRequest.optional(),
});
export type LocalApiView = Readonly<z.infer<typeof LocalApiView>>;

/** What pages send about it. */
export const localApiInputs = {
  'api:configure': z.strictObject({
    enabled: z.boolean().optional(),
    port: Port.optional(),
    mayAsk: z.boolean().optional(),
  }),
  /** Answers with the token, which is told this once. */
  'api:add-client': z.strictObject({ name: ApiClientName, permissions: Permissions, origins: Origins }),
  'api:change-client': z.strictObject({ id: z.uuid(), permissions: Permissions, origins: Origins }),
  'api:revoke-client': z.strictObject({ id: z.uuid() }),
  /** Without permissions: no. */
  'api:answer-pairing': z.strictObject({ id: z.string().max(100), permissions: Permissions.optional() }),
} as const;
