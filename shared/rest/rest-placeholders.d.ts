import type { MorePlaceholders } from '../templates/placeholders.ts';
/** Placeholders that requests to a CRM know beyond the common ones. */
export declare const REST_PLACEHOLDERS: MorePlaceholders;
