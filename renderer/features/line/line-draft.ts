import type { LineProfile } from '#shared/domain/line-profile.ts';
import type { LineSettings, LineSettingsInput } from '#shared/domain/settings.ts';
import type { Result } from '#shared/result.ts';
import { ownCountry } from '../../i18n/countries.ts';

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
}

export type LineDraftError =
  | 'server-empty'
  | 'server-invalid'
  | 'server-insecure'
  | 'user-empty'
  | 'user-invalid'
  | 'password-empty'
  | 'ca-invalid';

export type LineDraftErrors = Partial<Record<keyof LineDraft, LineDraftError | undefined>>;

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

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
};

/** The form as it opens: the known line's values without its password, or empty with this computer's country. */
export function draftOf(line: LineSettings | undefined): LineDraft {
  if (line === undefined) return { ...EMPTY, country: ownCountry() };
  const { id: _id, iceServers: _ice, profile: _profile, ...values } = line;
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return { ...EMPTY, ...(Object.fromEntries(given) as Partial<LineDraft>) };
}

/** A server as people type it, made a WebSocket address: `pbx.example.com` becomes `wss://pbx.example.com`. */
export function serverAddress(text: string): string {
  const bare = text.trim();
  return bare.includes('://') ? bare : `wss://${bare}`;
}

function serverError(text: string): LineDraftError | undefined {
  if (text.trim() === '') return 'server-empty';
  const url = URL.parse(serverAddress(text));
  if (url === null || url.username !== '' || /\s/.test(text.trim())) return 'server-invalid';
  if (url.protocol === 'wss:') return undefined;
  return url.protocol === 'ws:' && LOOPBACK.includes(url.hostname) ? undefined : 'server-insecure';
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

/** The line the form describes, or what is wrong in which field. A known line keeps its id and its password. */
export function lineOf(
  draft: LineDraft,
  known: LineSettings | undefined,
  profile: LineProfile,
): Result<{ readonly line: LineSettingsInput; readonly password?: string }, LineDraftErrors> {
  const errors = {
    server: serverError(draft.server),
    user: userError(draft.user),
    password: draft.password === '' && known === undefined ? ('password-empty' as const) : undefined,
    caPem: caError(draft.caPem),
  };
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
    user: draft.user.trim(),
    country: draft.country,
    iceServers: known?.iceServers ?? [],
    profile,
    ...given,
  };
  return { ok: true, value: draft.password === '' ? { line } : { line, password: draft.password } };
}
