import { CrmOrigin } from '#shared/domain/crm-accounts/account-base.ts';

/** An inbound webhook: `https://portal/rest/{user}/{code}/`. The whole address is a password. */
export interface WebhookAddress {
  readonly origin: string;
  readonly userId: string;
  /** With a slash at its end. */
  readonly base: string;
}

const PATH = /^\/rest\/([1-9]\d{0,17})\/([A-Za-z0-9]{6,64})\//;

/** Reads what the agent pasted: with or without a method behind it, as the portal's page for webhooks shows it. */
export function readWebhook(text: string): WebhookAddress | undefined {
  const url = URL.parse(text.trim());
  if (url === null || url.username !== '' || url.password !== '') return undefined;
  const path = PATH.exec(url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`);
  const userId = path?.[1];
  if (path === null || userId === undefined || !CrmOrigin.safeParse(url.origin).success) return undefined;
  return { origin: url.origin, userId, base: `${url.origin}${path[0]}` };
}
