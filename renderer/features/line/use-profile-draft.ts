import { useState } from 'react';

import type { LineProfile } from '#shared/domain/line-profile.ts';
import {
  profileDraftOf,
  profileErrors,
  profileOf,
  type ProfileDraft,
  type ProfileErrors,
} from './profile-draft.ts';

export interface ProfileForm {
  readonly draft: ProfileDraft;
  /** What was wrong at the last check, until something is typed. */
  readonly errors: ProfileErrors | undefined;
  readonly change: (draft: ProfileDraft) => void;
  /** The profile as typed, and whether it holds. */
  readonly check: () => { readonly profile: LineProfile; readonly holds: boolean };
}

/** The part of the form about the phone system. */
export function useProfileDraft(known: LineProfile | undefined): ProfileForm {
  const [draft, setDraft] = useState(() => profileDraftOf(known));
  const [errors, setErrors] = useState<ProfileErrors>();

  function change(changed: ProfileDraft): void {
    setDraft(changed);
    setErrors(undefined);
  }

  function check(): ReturnType<ProfileForm['check']> {
    const wrong = profileErrors(draft);
    setErrors(wrong);
    return { profile: profileOf(draft), holds: wrong === undefined };
  }

  return { draft, errors, change, check };
}
