/** Signs of what is searched for. Free of zod: pages load it. */
export const SEARCH_TEXT_MAX = 100;
