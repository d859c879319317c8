/**
 * `https` and the CRM's name; plain HTTP is for a server on this computer alone. Free of zod: pages load it.
 */
export const CRM_ORIGIN = /^https:\/\/[a-z0-9.-]+(:\d{1,5})?$|^http:\/\/127\.0\.0\.1:\d{1,5}$/;
