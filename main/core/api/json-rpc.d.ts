/** JSON-RPC 2.0 (jsonrpc.org/specification): section 5.1 for the codes below -32600, ours from -32001 on. */
export declare const RPC_ERRORS: {
    readonly 'parse-error': -32700;
    readonly 'invalid-request': -32600;
    readonly 'method-not-found': -32601;
    readonly 'invalid-params': -32602;
    readonly 'internal-error': -32603;
    /** No token, or none that is known here. */
    readonly 'not-signed-in': -32001;
    /** The client has not this permission; `data.permission` names it. */
    readonly 'no-permission': -32002;
    /** The app says no, in the product word `data.problem`. */
    readonly refused: -32010;
    /** Too many in too short a time; `data.retryAfterMs` says when to come back. */
    readonly 'too-many': -32029;
};
export type RpcErrorName = keyof typeof RPC_ERRORS;
export type RpcId = string | number | null;
export interface RpcRequest {
    /** Missing: a notification, which is never answered. */
    readonly id?: RpcId;
    readonly method: string;
    readonly params?: unknown;
}
export type RpcData = Readonly<Record<string, unknown>>;
export type RpcResponse = {
    readonly jsonrpc: '2.0';
    readonly id: RpcId;
    readonly result: unknown;
} | {
    readonly jsonrpc: '2.0';
    readonly id: RpcId;
    readonly error: {
        readonly code: number;
        readonly message: string;
        readonly data?: RpcData;
    };
};
/** One entry of what came in: a request, or the answer to what is none. */
export type RpcEntry = {
    readonly request: RpcRequest;
} | {
    readonly invalid: RpcResponse;
};
export interface RpcReading {
    readonly entries: readonly RpcEntry[];
    /** A batch is answered by an array, one request by one object. */
    readonly batch: boolean;
}
/** More requests in one batch than anybody needs. */
export declare const BATCH_MAX = 50;
export declare function rpcError(id: RpcId, name: RpcErrorName, data?: RpcData): RpcResponse;
export declare function rpcResult(id: RpcId, result: unknown): RpcResponse;
/** Takes a message apart. Never throws: what is no JSON or no request becomes its answer (section 5.1, 6). */
export declare function readRpc(text: string): RpcReading;
