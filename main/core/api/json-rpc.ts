/** JSON-RPC 2.0 (jsonrpc.org/specification): section 5.1 for the codes below -32600, ours from -32001 on. */
export const RPC_ERRORS = {
  'parse-error': -32_700,
  'invalid-request': -32_600,
  'method-not-found': -32_601,
  'invalid-params': -32_602,
  'internal-error': -32_603,
  /** No token, or none that is known here. */
  'not-signed-in': -32_001,
  /** The client has not this permission; `data.permission` names it. */
  'no-permission': -32_002,
  /** The app says no, in the product word `data.problem`. */
  refused: -32_010,
  /** Too many in too short a time; `data.retryAfterMs` says when to come back. */
  'too-many': -32_029,
} as const;
export type RpcErrorName = keyof typeof RPC_ERRORS;

export type RpcId = string | number | null;

export interface RpcRequest {
  /** Missing: a notification, which is never answered. */
  readonly id?: RpcId;
  readonly method: string;
  readonly params?: unknown;
}

export type RpcData = Readonly<Record<string, unknown>>;

export type RpcResponse =
  | { readonly jsonrpc: '2.0'; readonly id: RpcId; readonly result: unknown }
  | {
      readonly jsonrpc: '2.0';
      readonly id: RpcId;
      readonly error: { readonly code: number; readonly message: string; readonly data?: RpcData };
    };

/** One entry of what came in: a request, or the answer to what is none. */
export type RpcEntry = { readonly request: RpcRequest } | { readonly invalid: RpcResponse };

export interface RpcReading {
  readonly entries: readonly RpcEntry[];
  /** A batch is answered by an array, one request by one object. */
  readonly batch: boolean;
}

/** More requests in one batch than anybody needs. */
export const BATCH_MAX = 50;

export function rpcError(id: RpcId, name: RpcErrorName, data?: RpcData): RpcResponse {
  const error = { code: RPC_ERRORS[name], message: name, ...(data !== undefined && { data }) };
  return { jsonrpc: '2.0', id, error };
}

export function rpcResult(id: RpcId, result: unknown): RpcResponse {
  return { jsonrpc: '2.0', id, result: result ?? null };
}

/** Takes a message apart. Never throws: what is no JSON or no request becomes its answer (section 5.1, 6). */
export function readRpc(text: string): RpcReading {
  const message = parsedJson(text);
  if (!message.ok) return single(rpcError(null, 'parse-error'));
  const { value } = message;
  if (!Array.isArray(value)) return { entries: [entryOf(value)], batch: false };
  if (value.length === 0 || value.length > BATCH_MAX) return single(rpcError(null, 'invalid-request'));
  return { entries: value.map(entryOf), batch: true };
}

function single(invalid: RpcResponse): RpcReading {
  return { entries: [{ invalid }], batch: false };
}

function parsedJson(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

function entryOf(value: unknown): RpcEntry {
  const id = idOf(value);
  const invalid = { invalid: rpcError(id ?? null, 'invalid-request') };
  if (!isRecord(value) || value['jsonrpc'] !== '2.0') return invalid;
  const { method, params } = value;
  if (typeof method !== 'string' || (params !== undefined && typeof params !== 'object')) return invalid;
  if (params === null || ('id' in value && id === undefined)) return invalid;
  return { request: { method, ...(id !== undefined && { id }), ...(params !== undefined && { params }) } };
}

function idOf(value: unknown): RpcId | undefined {
  const id = isRecord(value) ? value['id'] : undefined;
  return typeof id === 'string' || typeof id === 'number' || id === null ? id : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
