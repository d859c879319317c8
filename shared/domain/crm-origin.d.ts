/**
 * `https` and the CRM's name; plain HTTP is for a server on this computer alone. Free of zod: pages load it.
 */
export declare const CRM_ORIGIN: RegExp;
