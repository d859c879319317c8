import { COMMANDS, type Command } from '#shared/ipc/channels.ts';
import type { Page } from '#platform/page-address.ts';

const POPUP_COMMANDS: readonly Command[] = [
  'state:get',
  'call:answer',
  'call:reject',
  'call:open-record',
  'call:choose-match',
  'window:popup-fit',
  'window:show-panel',
  'mark:painted',
];

/** Least privilege: each page may send only the commands it needs; media pages none. */
export function mayCommand(page: Page, command: Command): boolean {
  switch (page) {
    case 'panel':
      return COMMANDS.includes(command);
    case 'popup':
      return POPUP_COMMANDS.includes(command);
    case 'media':
    case 'caller':
      return false;
  }
}
