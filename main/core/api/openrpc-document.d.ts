type Json = Readonly<Record<string, unknown>>;
/** The local API as an OpenRPC document (spec.open-rpc.org), made of the schemas that requests are checked with. */
export declare function openRpcDocument(): Json;
export {};
