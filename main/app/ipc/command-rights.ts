import { COMMANDS, type Command } from '#shared/ipc/channels.ts';
import type { Page } from '#platform/page-address.ts';

const POPUP_COMMANDS: readonly Command[] = [
  'state:get',
  'call:answer',
  'call:reject',
  'call:leave-message',
  'call:open-record',
  'call:choose-match',
  'agent:cancel-auto-answer',
  'offer:confirm',
  'offer:cancel',
  'window:popup-fit',
  'window:show-panel',
  'mark:painted',
];

const RIGHTS: Readonly<Record<Page, readonly Command[]>> = {
  panel: COMMANDS,
  popup: POPUP_COMMANDS,
  media: [],
  caller: [],
};

/** Least privilege: each page may send only the commands it needs; media pages none. */
export function mayCommand(page: Page, command: Command): boolean {
  return RIGHTS[page].includes(command);
}
