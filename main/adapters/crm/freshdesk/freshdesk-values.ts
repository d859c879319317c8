import { z } from 'zod';

/** Ids are numbers of up to 14 digits; some answers have them as texts. */
export const FreshdeskId = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((text) => /^[1-9]\d{0,17}$/.test(text));

/** States of tickets. Customers may add more; those count as open. */
export const TICKET_STATUS = { open: 2, pending: 3, resolved: 4, closed: 5 } as const;
export type TicketStatus = keyof typeof TICKET_STATUS;

export const PRIORITY_LOW = 1;
/** A ticket that came by telephone. */
export const SOURCE_PHONE = 3;

/** The same, with this address in it as a link. */
export function asHtmlWithLink(text: string, url: string | undefined): string {
  const html = asHtml(text);
  if (url === undefined) return html;
  const address = asHtml(url);
  return html.replaceAll(address, () => `<a href="${address}" rel="noreferrer">${address}</a>`);
}

/** Text as HTML that shows nothing else than the text. */
export function asHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
}
