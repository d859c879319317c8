/**
 * Wire names only, free of zod: the one file of the contract that the preload loads at run time.
 * Commands are verbs of the product; what each carries stands in `contract.ts`.
 */
export const COMMANDS = [
  'state:get',
  'call:dial',
  'call:answer',
  'call:reject',
  'call:hang-up',
  'call:hold',
  'call:resume',
  'call:mute',
  'call:digits',
  'call:note',
  'call:open-record',
  'call:choose-match',
  'history:list',
  'history:get',
  'history:timeline',
  'history:note',
  'history:open-record',
  'history:seen',
  'presence:get',
  'voicemail:dial',
  'message:list',
  'message:send',
  'message:retry',
  'message:read',
  'people:search',
  'people:import-choose',
  'people:import-run',
  'people:import-cancel',
  'setup:try-demo',
  'setup:test-line',
  'setup:save-line',
  'setup:remove-line',
  'setup:order-lines',
  'setup:sign-out',
  'demo:play',
  'reach:try-now',
  'settings:get',
  'settings:update',
  'notice:dismiss',
  'agent:set-state',
  'agent:wrap-up-extend',
  'agent:wrap-up-done',
  'agent:call-centre',
  'agent:retry',
  'agent:leave-it',
  'agent:do-not-disturb',
  'agent:forward',
  'agent:cancel-auto-answer',
  'offer:confirm',
  'offer:cancel',
  'hotkeys:test',
  'window:popup-fit',
  'window:show-panel',
  'mark:painted',
] as const;
export type Command = (typeof COMMANDS)[number];

/** main → page */
export const PUSHES = ['push:snapshot', 'push:navigate', 'push:presence'] as const;
export type Push = (typeof PUSHES)[number];

/** main ⇄ media pages. `request` and `reply` carry the same `n`; `event` comes unasked. */
export const MEDIA_REQUEST = 'media:request';
export const MEDIA_REPLY = 'media:reply';
export const MEDIA_EVENT = 'media:event';
