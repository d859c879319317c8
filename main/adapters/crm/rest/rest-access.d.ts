import type { RestDefinition } from '#shared/domain/rest-definition.ts';
/** What is secret of an access: a token, a key or a password, and the user's name where one goes with it. */
export interface RestSecrets {
  readonly secret: string;
  readonly userName: string;
}
/** Stands for what is secret wherever a request is shown. */
export declare const HIDDEN = '***';
export declare const HIDDEN_SECRETS: RestSecrets;
/** The headers that open the CRM. */
export declare function accessHeaders(
  { kind, header }: RestDefinition['auth'],
  { secret, userName }: RestSecrets,
): Readonly<Record<string, string>>;
/** What an answer repeats of a secret is hidden as well; a secret of few signs would hide half the text. */
export declare function withoutSecrets(text: string, { secret, userName }: RestSecrets): string;
