import type { RestDefinition } from '#shared/domain/rest-definition.ts';

/** What is secret of an access: a token, a key or a password, and the user's name where one goes with it. */
export interface RestSecrets {
  readonly secret: string;
  readonly userName: string;
}

/** Stands for what is secret wherever a request is shown. */
export const HIDDEN = '***';
export const HIDDEN_SECRETS: RestSecrets = { secret: HIDDEN, userName: HIDDEN };

/** The headers that open the CRM. */
export function accessHeaders(
  { kind, header }: RestDefinition['auth'],
  { secret, userName }: RestSecrets,
): Readonly<Record<string, string>> {
  switch (kind) {
    case 'bearer':
      return { authorization: `Bearer ${secret}` };
    case 'basic': {
      const pair = Buffer.from(`${userName}:${secret}`).toString('base64');
      return { authorization: `Basic ${secret === HIDDEN ? HIDDEN : pair}` };
    }
    case 'header':
      return { [header.toLowerCase()]: secret };
    default:
      return {};
  }
}

/** What an answer repeats of a secret is hidden as well; a secret of few signs would hide half the text. */
export function withoutSecrets(text: string, { secret, userName }: RestSecrets): string {
  const pair = Buffer.from(`${userName}:${secret}`).toString('base64');
  const written = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), pair];
  return [...new Set(written)]
    .filter((each) => each.length >= 4)
    .reduce((shown, each) => shown.replaceAll(each, HIDDEN), text);
}
