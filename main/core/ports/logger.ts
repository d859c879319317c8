export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * Event names are dotted (`sip.registered`), data goes in fields. Numbers and secrets are redacted by the sink, but
 * passwords and digests MUST never be handed in.
 */
export interface Logger {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
  child(fields: LogFields): Logger;
}
