import type { ApiPermission } from '#shared/domain/local-api.ts';
import type { Result } from '#shared/result.ts';
import type { ApiMethod, ApiParams, ApiResult, SessionMethod } from './api-methods.ts';

/** A client that was let in, as it stands now. */
export interface ApiCaller {
  readonly id: string;
  readonly name: string;
  readonly permissions: readonly ApiPermission[];
}

/** A refusal in a product word. */
type Problem = string;
type Value<M extends ApiMethod> = null extends ApiResult<M> ? unknown : ApiResult<M>;
type Answer<M extends ApiMethod> = Result<Value<M>, Problem>;
type HandlersOf<Methods extends ApiMethod> = {
  readonly [M in Methods]: (params: ApiParams<M>, caller: ApiCaller) => Answer<M> | Promise<Answer<M>>;
};

/** What the app does for each method. A method without a handler does not compile. */
export type ApiHandlers = HandlersOf<Exclude<ApiMethod, SessionMethod>>;

/** What a connection does itself; some of it for somebody who is not let in yet. */
export type SessionHandlers = {
  readonly [M in SessionMethod]: (params: ApiParams<M>) => Answer<M> | Promise<Answer<M>>;
};
