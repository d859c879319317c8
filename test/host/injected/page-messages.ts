/** What a page's isolated world sends to the host. `data` is text of the codec. */
export type FromPage =
  | { readonly type: 'send'; readonly channel: string; readonly data: string }
  | { readonly type: 'invoke'; readonly id: number; readonly channel: string; readonly data: string }
  | {
      readonly type: 'permission';
      readonly id: number;
      readonly permission: string;
      readonly mediaTypes: readonly string[];
    }
  | { readonly type: 'preload-error'; readonly text: string };

/** What the host sends to a page's isolated world. */
export type ToPage =
  | { readonly type: 'message'; readonly channel: string; readonly data: string }
  | { readonly type: 'reply'; readonly id: number; readonly data: string }
  | { readonly type: 'failure'; readonly id: number; readonly message: string };
