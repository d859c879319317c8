import { useState } from 'react';

import type { LineSavingTime } from '#shared/domain/line-saving.ts';
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
  /** A call is on the line that saving would end. */
  readonly isAsking: boolean;
  readonly save: (when?: LineSavingTime) => Promise<void>;
  readonly doNotSave: () => void;
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
  const [isAsking, setAsking] = useState(false);

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

  async function save(when: LineSavingTime = 'ask'): Promise<void> {
    setAsking(false);
    const result = checked();
    if (!result.ok || busy !== undefined) return;
    setBusy('saving');
    const reply = await command('setup:save-line', { ...result.value, when });
    setBusy(undefined);
    if (!reply.ok) return;
    if (reply.value.applied === 'not-yet') {
      setAsking(true);
      return;
    }
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

  const doNotSave = (): void => setAsking(false);
  const state = { draft, errors, profile, busy, report, keptInMemory, isAsking };

  return { ...state, type, acceptUnencrypted, test, save, doNotSave };
}
