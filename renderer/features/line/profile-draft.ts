import { FEATURE_CODE_PATTERN } from '#shared/domain/feature-code-pattern.ts';
import type { CallerId, FeatureCodes, LineProfile } from '#shared/domain/line-profile.ts';
import { PARKING_PLACES_PATTERN } from '#shared/domain/parking-places.ts';
import { NEEDS_NUMBER, TAKES_NUMBER, type CodeName } from './code-groups.ts';

/** What is particular about the phone system, as typed. */
export type ProfileDraft = Omit<LineProfile, 'codes' | 'callerIds'> & {
  readonly codes: FeatureCodes;
  readonly callerIds: readonly CallerId[];
};

export type CodeError = 'code-invalid' | 'code-needs-number' | 'code-takes-none' | 'places-invalid';

export interface ProfileErrors {
  readonly codes: Partial<Record<CodeName, CodeError>>;
  /** Positions of caller ids that are no numbers. */
  readonly callerIds: readonly number[];
}

const NO_CODES: FeatureCodes = {
  voicemail: '',
  leaveMessage: '',
  doNotDisturbOn: '',
  doNotDisturbOff: '',
  forwardOn: '',
  forwardOff: '',
  queueLogIn: '',
  queueLogOut: '',
  queuePause: '',
  queueResume: '',
  pickup: '',
  groupPickup: '',
  park: '',
  retrieve: '',
  parkingPlaces: '',
  conference: '',
  recordStart: '',
  recordStop: '',
  echoTest: '',
};

const EMPTY: ProfileDraft = {
  isOnlyPhone: false,
  selfCheck: 'auto',
  digits: 'rtp-events',
  codes: NO_CODES,
  recordByInfo: false,
  trustIdentity: false,
  offerReferrals: false,
  callerIds: [],
  callerIdBy: 'identity',
};

export function profileDraftOf(profile: LineProfile | undefined): ProfileDraft {
  return profile ?? EMPTY;
}

/** All codes of a system in place of those that are there. */
export function withCodes(draft: ProfileDraft, codes: Partial<FeatureCodes>): ProfileDraft {
  return { ...draft, codes: { ...NO_CODES, ...codes } };
}

function codeError(name: CodeName, typed: string): CodeError | undefined {
  const code = typed.trim();
  if (code === '') return undefined;
  if (name === 'parkingPlaces') return PARKING_PLACES_PATTERN.test(code) ? undefined : 'places-invalid';
  if (!FEATURE_CODE_PATTERN.test(code)) return 'code-invalid';
  const hasNumber = code.includes('{number}');
  if (!hasNumber && NEEDS_NUMBER.includes(name)) return 'code-needs-number';
  return hasNumber && !TAKES_NUMBER.includes(name) ? 'code-takes-none' : undefined;
}

/** Rows in which nothing was typed are left out; a number is 2 to 32 digits, as people group them. */
function isNumber({ number }: CallerId): boolean {
  return /^\+?[\d\s()./-]{2,40}$/.test(number.trim()) && /\d{2}/.test(number.replace(/\D/g, ''));
}

export function isBlank({ number, label }: CallerId): boolean {
  return number.trim() === '' && label.trim() === '';
}

/** What is wrong in which field; undefined when nothing is. */
export function profileErrors(draft: ProfileDraft): ProfileErrors | undefined {
  const codes = Object.fromEntries(
    (Object.entries(draft.codes) as [CodeName, string][])
      .map(([name, typed]) => [name, codeError(name, typed)] as const)
      .filter(([, error]) => error !== undefined),
  ) as ProfileErrors['codes'];
  const callerIds = draft.callerIds.flatMap((row, index) => (isBlank(row) || isNumber(row) ? [] : [index]));
  return Object.keys(codes).length === 0 && callerIds.length === 0 ? undefined : { codes, callerIds };
}

/** The profile as it is kept: trimmed, without blank rows. */
export function profileOf(draft: ProfileDraft): LineProfile {
  const codes = Object.fromEntries(Object.entries(draft.codes).map(([name, typed]) => [name, typed.trim()]));
  const callerIds = draft.callerIds
    .filter((row) => !isBlank(row))
    .map(({ number, label }) => ({ number: number.trim(), label: label.trim() }));
  return { ...draft, codes: codes as FeatureCodes, callerIds };
}
