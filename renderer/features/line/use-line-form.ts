import { useState } from 'react';

import type { LineSettings } from '#shared/domain/settings.ts';
import type { LineTestReport } from '#shared/ipc/contract.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { draftOf, lineOf, type LineDraft, type LineDraftErrors, type TextField } from './line-draft.ts';
import { useProfileDraft, type ProfileForm } from './use-profile-draft.ts';

export interface LineForm {
  readonly draft: LineDraft;
  readonly errors: LineDraftErrors;
  readonly profile: ProfileForm;
  readonly busy: 'testing' | 'saving' | undefined;
  /** The last test, until something is typed. */
  readonly report: LineTestReport | undefined;
  readonly keptInMemory: boolean;
  readonly type: (field: TextField) => (text: string) => void;
  readonly acceptUnencrypted: (accepted: boolean) => void;
  readonly test: () => Promise<void>;
  readonly save: () => Promise<void>;
}

/** The connection form: what is typed, whether it holds, the test and the saving. */
export function useLineForm(known: LineSettings | undefined, onSaved: () => void): LineForm {
  const command = useCommand();
  const [draft, setDraft] = useState(() => draftOf(known));
  const [errors, setErrors] = useState<LineDraftErrors>({});
  const profile = useProfileDraft(known?.profile);
  const [busy, setBusy] = useState<LineForm['busy']>();
  const [report, setReport] = useState<LineTestReport>();
  const [keptInMemory, setKeptInMemory] = useState(false);

  function checked(): ReturnType<typeof lineOf> {
    const { profile: typed, holds } = profile.check();
    const result = lineOf(draft, known, typed);
    setErrors(result.ok ? {} : result.problem);
    return holds ? result : { ok: false, problem: {} };
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

  function change(field: keyof LineDraft, value: string | boolean): void {
    const errorAt = field === 'unencrypted' ? 'server' : field;
    setDraft((before) => ({ ...before, [field]: value }));
    setErrors((before) => ({ ...before, [errorAt]: undefined }));
    setReport(undefined);
  }

  const type = (field: TextField) => (text: string) => change(field, text);
  const acceptUnencrypted = (accepted: boolean): void => change('unencrypted', accepted);

  return { draft, errors, profile, busy, report, keptInMemory, type, acceptUnencrypted, test, save };
}
