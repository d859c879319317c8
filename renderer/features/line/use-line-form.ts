import { useState } from 'react';

import type { LineSettings } from '#shared/domain/settings.ts';
import type { LineTestReport } from '#shared/ipc/contract.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { draftOf, lineOf, type LineDraft, type LineDraftErrors } from './line-draft.ts';
import {
  profileDraftOf,
  profileErrors,
  profileOf,
  type ProfileDraft,
  type ProfileErrors,
} from './profile-draft.ts';

export interface LineForm {
  readonly draft: LineDraft;
  readonly errors: LineDraftErrors;
  readonly profile: ProfileDraft;
  readonly profileErrors: ProfileErrors | undefined;
  readonly busy: 'testing' | 'saving' | undefined;
  /** The last test, until something is typed. */
  readonly report: LineTestReport | undefined;
  readonly keptInMemory: boolean;
  readonly changeProfile: (profile: ProfileDraft) => void;
  readonly type: (field: keyof LineDraft) => (text: string) => void;
  readonly test: () => Promise<void>;
  readonly save: () => Promise<void>;
}

/** The connection form: what is typed, whether it holds, the test and the saving. */
export function useLineForm(known: LineSettings | undefined, onSaved: () => void): LineForm {
  const command = useCommand();
  const [draft, setDraft] = useState(() => draftOf(known));
  const [errors, setErrors] = useState<LineDraftErrors>({});
  const [profile, setProfile] = useState(() => profileDraftOf(known?.profile));
  const [wrongInProfile, setWrongInProfile] = useState<ProfileErrors>();
  const [busy, setBusy] = useState<LineForm['busy']>();
  const [report, setReport] = useState<LineTestReport>();
  const [keptInMemory, setKeptInMemory] = useState(false);

  function checked(): ReturnType<typeof lineOf> {
    const wrong = profileErrors(profile);
    const result = lineOf(draft, known, profileOf(profile));
    setErrors(result.ok ? {} : result.problem);
    setWrongInProfile(wrong);
    return wrong === undefined ? result : { ok: false, problem: {} };
  }

  function changeProfile(changed: ProfileDraft): void {
    setProfile(changed);
    setWrongInProfile(undefined);
  }

  async function test(): Promise<void> {
    const result = checked();
    if (!result.ok || busy !== undefined) return;
    setBusy('testing');
    setReport(undefined);
    const reply = await command('setup:test-line', result.value);
    setBusy(undefined);
    if (reply.ok) setReport(reply.value);
  }

  async function save(): Promise<void> {
    const result = checked();
    if (!result.ok || busy !== undefined) return;
    setBusy('saving');
    const reply = await command('setup:save-line', result.value);
    setBusy(undefined);
    if (!reply.ok) return;
    setKeptInMemory(reply.value.passwordKept === 'memory');
    onSaved();
  }

  function type(field: keyof LineDraft) {
    return (text: string): void => {
      setDraft((before) => ({ ...before, [field]: text }));
      setErrors((before) => ({ ...before, [field]: undefined }));
      setReport(undefined);
    };
  }

  return {
    draft,
    errors,
    profile,
    profileErrors: wrongInProfile,
    busy,
    report,
    keptInMemory,
    changeProfile,
    type,
    test,
    save,
  };
}
