import type { Result } from '#shared/result.ts';
import type { Logger } from '../ports/logger.ts';
import type { ApiCaller, ApiHandlers, SessionHandlers } from './api-caller.ts';
import { API_METHODS, isApiMethod, type ApiMethod, type ApiMethodSpec } from './api-methods.ts';
import { rpcError, rpcResult, type RpcId, type RpcRequest, type RpcResponse } from './json-rpc.ts';

export interface ServeParts {
  readonly handlers: ApiHandlers & SessionHandlers;
  /** Undefined while nobody is let in on this connection. */
  readonly caller: ApiCaller | undefined;
  readonly logger: Logger;
}

type Handler = (
  params: unknown,
  caller: ApiCaller | undefined,
) => Result<unknown, string> | Promise<Result<unknown, string>>;

/**
 * Carries out one request: the method must be there, the caller must be let in with the permission that it needs, and
 * the parameters must fit. Whatever happens inside becomes an answer; nothing is thrown.
 */
export async function serveMethod(request: RpcRequest, parts: ServeParts): Promise<RpcResponse> {
  const id = request.id ?? null;
  if (!isApiMethod(request.method)) return rpcError(id, 'method-not-found');
  const spec: ApiMethodSpec = API_METHODS[request.method];
  const refusal = refusalOf(id, spec, parts.caller);
  if (refusal !== undefined) return refusal;
  const params = spec.params.safeParse(request.params ?? {});
  if (!params.success) {
    const paths = params.error.issues.map((issue) => issue.path.join('.'));
    return rpcError(id, 'invalid-params', { paths });
  }
  return carryOut(id, request.method, params.data, parts);
}

function refusalOf(id: RpcId, spec: ApiMethodSpec, caller: ApiCaller | undefined): RpcResponse | undefined {
  const { permission } = spec;
  if (permission === 'open') return undefined;
  if (caller === undefined) return rpcError(id, 'not-signed-in');
  if (permission === 'any' || caller.permissions.includes(permission)) return undefined;
  return rpcError(id, 'no-permission', { permission });
}

async function carryOut(
  id: RpcId,
  method: ApiMethod,
  params: unknown,
  { handlers, caller, logger }: ServeParts,
): Promise<RpcResponse> {
  try {
    const handler = handlers[method] as Handler;
    const outcome = await handler(params, caller);
    logger.debug('api.served', {
      method,
      client: caller?.name,
      problem: outcome.ok ? undefined : outcome.problem,
    });
    return outcome.ok ? rpcResult(id, outcome.value) : rpcError(id, 'refused', { problem: outcome.problem });
  } catch (error) {
    logger.error('api.failed', { method, error: String(error) });
    return rpcError(id, 'internal-error');
  }
}
