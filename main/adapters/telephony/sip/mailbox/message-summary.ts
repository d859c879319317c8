import type { MailboxCount } from '#core/ports/mailbox-watch.ts';

const COUNT_MAX = 9999;

/**
 * Reads an `application/simple-message-summary` (RFC 3842 §5.2): `Voice-Message: new/old (urgent…)`. Without a count,
 * `Messages-Waiting: yes` stands for one new message; undefined when it says neither.
 */
export function readMessageSummary(body: string): MailboxCount | undefined {
  const text = body.slice(0, 4000);
  const voice = /^voice-message[ \t]*:[ \t]*(\d{1,6})[ \t]*\/[ \t]*(\d{1,6})/im.exec(text);
  const waiting = /^messages-waiting[ \t]*:[ \t]*(yes|no)/im.exec(text)?.[1]?.toLowerCase();
  if (voice === null && waiting === undefined) return undefined;
  const account = readAccount(text);
  return {
    fresh: Math.min(Number(voice?.[1] ?? (waiting === 'yes' ? 1 : 0)), COUNT_MAX),
    old: Math.min(Number(voice?.[2] ?? 0), COUNT_MAX),
    ...(account !== undefined && { account }),
  };
}

/** The user part of the account, when it is something that can be dialled (`*97`, `8500`); Asterisk's default is not. */
function readAccount(text: string): string | undefined {
  const user = /^message-account[ \t]*:[ \t]*<?(?:sips?|tel):([^@;>\s]{1,40})/im.exec(text)?.[1];
  return user !== undefined && /^[+*#\d]+$/.test(user) ? user : undefined;
}
