/** Digits, `*` and `#`, and at most one `{number}` among them. Free of zod: forms check what is typed with it. */
export const FEATURE_CODE_PATTERN = /^[0-9*#+]*(\{number\}[0-9*#]*)?$/;
