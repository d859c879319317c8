import type { LineProfile } from '#shared/domain/line-profile.ts';
import type { LineSettings, LineSettingsInput } from '#shared/domain/settings.ts';
import type { Result } from '#shared/result.ts';
import { isUnencrypted, readServerAddress } from '#shared/domain/server-address.ts';
import { ownCountry } from '../../i18n/countries.ts';
import { readServers, writeServers } from './more-servers.ts';

/** The connection form as typed. */
export interface LineDraft {
  readonly server: string;
  readonly user: string;
  readonly password: string;
  readonly country: string;
  readonly label: string;
  readonly domain: string;
  readonly authUser: string;
  readonly displayName: string;
  readonly caPem: string;
  /** One per line: an address, then its priority and weight where given. */
  readonly servers: string;
  readonly unencrypted: boolean;
}

/** The fields that are typed. */
export type TextField = Exclude<keyof LineDraft, 'unencrypted'>;

export type LineDraftError =
  | 'server-empty'
  | 'server-invalid'
  | 'server-insecure'
  | 'server-unencrypted'
  | 'servers-invalid'
  | 'user-empty'
  | 'user-invalid'
  | 'password-empty'
  | 'ca-invalid';

export type LineDraftErrors = Partial<Record<keyof LineDraft, LineDraftError | undefined>>;

const EMPTY: LineDraft = {
  server: '',
  user: '',
  password: '',
  country: '',
  label: '',
  domain: '',
  authUser: '',
  displayName: '',
  caPem: '',
  servers: '',
  unencrypted: false,
};

/** The form as it opens: the known line's values without its password, or empty with this computer's country. */
export function draftOf(line: LineSettings | undefined): LineDraft {
  if (line === undefined) return { ...EMPTY, country: ownCountry() };
  const { id: _id, iceServers: _ice, iceUser: _user, relayOnly: _only, ...rest } = line;
  const { profile: _profile, servers, ...values } = rest;
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return { ...EMPTY, ...(Object.fromEntries(given) as Partial<LineDraft>), servers: writeServers(servers) };
}

/**
 * A server as people type it: a bare domain stays, so that DNS may name its servers; a host with a port or a path
 * becomes a WebSocket address.
 */
export function serverAddress(text: string): string {
  const bare = text.trim();
  const isWhole = bare.includes('://') || /^sips?:/i.test(bare) || readServerAddress(bare) !== undefined;
  return isWhole ? bare : `wss://${bare}`;
}

/** Whether somebody on the way could read what goes to one of the servers that are typed. */
export function needsConsent({ server, servers }: LineDraft): boolean {
  return [server, ...servers.split('\n').map((line) => line.trim().split(/\s+/)[0] ?? '')].some((text) => {
    const address = readServerAddress(serverAddress(text));
    return address?.transport === 'tcp' && isUnencrypted(address);
  });
}

function serverError(draft: LineDraft): LineDraftError | undefined {
  const text = draft.server.trim();
  if (text === '') return 'server-empty';
  const written = serverAddress(text);
  const address = readServerAddress(written);
  if (address === undefined) return /^https?:/i.test(written) ? 'server-insecure' : 'server-invalid';
  if (address.transport === 'ws' && isUnencrypted(address)) return 'server-insecure';
  return needsConsent(draft) && !draft.unencrypted ? 'server-unencrypted' : undefined;
}

function userError(text: string): LineDraftError | undefined {
  if (text.trim() === '') return 'user-empty';
  return /^[\w.!~*'()&=+$,;?/%#-]{1,64}$/.test(text.trim()) ? undefined : 'user-invalid';
}

function caError(text: string): LineDraftError | undefined {
  const pem = text.trim();
  return pem === '' || /^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----$/.test(pem)
    ? undefined
    : 'ca-invalid';
}

function errorsOf(draft: LineDraft, isKnown: boolean): LineDraftErrors {
  return {
    server: serverError(draft),
    servers: readServers(draft.servers) === undefined ? ('servers-invalid' as const) : undefined,
    user: userError(draft.user),
    password: draft.password === '' && !isKnown ? ('password-empty' as const) : undefined,
    caPem: caError(draft.caPem),
  };
}

/** What the form leaves as it is. */
function keptOf(known: LineSettings | undefined) {
  if (known === undefined) return {};
  const { iceServers, iceUser, relayOnly } = known;
  return { iceServers, iceUser, relayOnly };
}

/** The line the form describes, or what is wrong in which field. A known line keeps its id and its password. */
export function lineOf(
  draft: LineDraft,
  known: LineSettings | undefined,
  profile: LineProfile,
): Result<{ readonly line: LineSettingsInput; readonly password?: string }, LineDraftErrors> {
  const errors = errorsOf(draft, known !== undefined);
  const found = Object.entries(errors).filter(([, error]) => error !== undefined);
  if (found.length > 0) return { ok: false, problem: Object.fromEntries(found) as LineDraftErrors };
  const optional = {
    domain: draft.domain.trim(),
    authUser: draft.authUser.trim(),
    displayName: draft.displayName.trim(),
    caPem: draft.caPem.trim(),
  };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== ''));
  const line: LineSettingsInput = {
    id: known?.id ?? crypto.randomUUID(),
    label: draft.label.trim() || draft.user.trim(),
    server: serverAddress(draft.server),
    servers: [...(readServers(draft.servers) ?? [])],
    unencrypted: draft.unencrypted && needsConsent(draft),
    user: draft.user.trim(),
    country: draft.country,
    ...keptOf(known),
    profile,
    ...given,
  };
  return { ok: true, value: draft.password === '' ? { line } : { line, password: draft.password } };
}
