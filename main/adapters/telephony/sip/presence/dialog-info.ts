import type { Element } from '@xmldom/xmldom';

import { plainText } from './plain-text.ts';
import { childrenOf, readXml } from '../../../xml/read-xml.ts';

const STATES = ['trying', 'proceeding', 'early', 'confirmed', 'terminated'] as const;
export type DialogState = (typeof STATES)[number];

/** One dialog of a watched extension (RFC 4235 §4.1). */
export interface DialogFact {
  readonly id: string;
  readonly state: DialogState;
  /** Whether the watched phone made the call; missing when the PBX does not say. */
  readonly direction?: 'initiator' | 'recipient';
  /** The media of the watched phone is not rendered: it holds the call (`+sip.rendering=no`, RFC 4235 §5.2). */
  readonly held: boolean;
  /** The other side, by name or number. */
  readonly remote?: string;
  /** The user part of the other side's address. */
  readonly remoteUser?: string;
}

export interface DialogInfo {
  readonly version: number;
  /** `full` replaces all that is known, `partial` tells changed dialogs alone. */
  readonly state: 'full' | 'partial';
  readonly dialogs: readonly DialogFact[];
}

const DIALOGS_MAX = 100;
const TEXT_MAX = 80;

/** Reads an `application/dialog-info+xml` document; undefined when it is none that can be trusted. */
export function readDialogInfo(text: string): DialogInfo | undefined {
  const root = readXml(text);
  if (root?.localName !== 'dialog-info') return undefined;
  const version = Number(root.getAttribute('version') ?? Number.NaN);
  const state = root.getAttribute('state');
  if (!Number.isSafeInteger(version) || version < 0 || (state !== 'full' && state !== 'partial'))
    return undefined;
  const dialogs = childrenOf(root, 'dialog')
    .slice(0, DIALOGS_MAX)
    .flatMap((each) => readDialog(each) ?? []);
  return { version, state, dialogs };
}

/** A dialog without a state that RFC 4235 knows says nothing. */
function readDialog(dialog: Element): DialogFact | undefined {
  const written = childrenOf(dialog, 'state')[0]?.textContent?.trim().toLowerCase();
  const state = STATES.find((each) => each === written);
  const id = (dialog.getAttribute('id') ?? '').slice(0, 256);
  if (state === undefined || id === '') return undefined;
  const direction = dialog.getAttribute('direction');
  const { remote, remoteUser } = remoteOf(dialog);
  return {
    id,
    state,
    held: isHeld(dialog),
    ...((direction === 'initiator' || direction === 'recipient') && { direction }),
    ...(remote !== '' && { remote }),
    ...(remoteUser !== '' && { remoteUser }),
  };
}

function isHeld(dialog: Element): boolean {
  return childrenOf(dialog, 'local')
    .flatMap((local) => childrenOf(local, 'target'))
    .flatMap((target) => childrenOf(target, 'param'))
    .some((param) => {
      const isRendering = /^\+?sip\.rendering$/i.test(param.getAttribute('pname') ?? '');
      return isRendering && /^"?no"?$/i.test(param.getAttribute('pval') ?? '');
    });
}

/** The other side by its display name, else by the user part of its address, and that part by itself. */
function remoteOf(dialog: Element): { readonly remote: string; readonly remoteUser: string } {
  const identity = childrenOf(dialog, 'remote').flatMap((remote) => childrenOf(remote, 'identity'))[0];
  if (identity === undefined) return { remote: '', remoteUser: '' };
  const name = plainText(identity.getAttribute('display') ?? '', TEXT_MAX);
  const user = /^sips?:([^@;?]{1,80})@/i.exec(identity.textContent?.trim() ?? '')?.[1] ?? '';
  const remoteUser = plainText(user, TEXT_MAX);
  return { remote: name === '' ? remoteUser : name, remoteUser };
}
