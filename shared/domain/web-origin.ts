/**
 * The origin of a web page or browser extension, exactly as browsers send it (RFC 6454 §6.2): no path, no user, lower
 * case. Free of zod: pages load it.
 */
export const WEB_ORIGIN =
  /^(?:https?:\/\/(?:[a-z\d](?:[a-z\d.-]*[a-z\d])?|\[[\da-f:]+\])(?::\d{1,5})?|chrome-extension:\/\/[a-p]{32}|moz-extension:\/\/[\da-f-]{36})$/;
