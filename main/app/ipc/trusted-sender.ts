import type { Page } from '#platform/page-address.ts';
import { pageOfUrl } from '#platform/page-address.ts';

/** The part of Electron's event that says who is asking. */
export interface Sender {
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/**
 * Which of our pages sent this; undefined for anything else. Only a top frame on our own address counts; the frame is
 * null when it navigated away meanwhile (Electron security checklist, item 17).
 */
export function trustedPage(sender: Sender): Page | undefined {
  const frame = sender.senderFrame;
  if (frame === null || frame.parent !== null) return undefined;
  return pageOfUrl(frame.url);
}
