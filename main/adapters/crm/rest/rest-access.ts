import type { RestDefinition } from '#shared/domain/rest-definition.ts';

/** What is secret of an access: a token, a key or a password, and the user's name where one goes with it. */
export interface RestSecrets {
  readonly secret: string;
  readonly userName: string;
}

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
      return { authorization: `Basic ${pair}` };
    }
    case 'header':
      return { [header.toLowerCase()]: secret };
    default:
      return {};
  }
}
