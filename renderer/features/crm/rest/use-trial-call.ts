import { useState } from 'react';

import type { CrmRecordRef } from '#shared/domain/crm-write.ts';
import type { RestStepName } from '#shared/domain/rest-steps.ts';
import type { RestTrial } from '#shared/ipc/rest-trial.ts';
import { useCommand } from '../../../bridge/use-command.ts';
import type { RestForm } from './use-rest-form.ts';

const SAMPLE_NUMBER = '+12025550143';

/** One sample call through all requests: what one step is answered with, the next ones are filled with. */
export function useTrialCall(form: RestForm, id: string | undefined) {
  const command = useCommand();
  const [number, setNumber] = useState(SAMPLE_NUMBER);
  const [words, setWords] = useState('');
  const [callId, setCallId] = useState(() => crypto.randomUUID());
  const [begunId, setBegunId] = useState('');
  const [record, setRecord] = useState<CrmRecordRef>();
  const [results, setResults] = useState<Partial<Record<RestStepName, RestTrial>>>({});

  async function send(step: RestStepName): Promise<void> {
    const isNew = step === 'begin' && begunId !== '';
    const nextId = isNew ? crypto.randomUUID() : callId;
    setCallId(nextId);
    setResults((before) => ({ ...before, [step]: undefined }));
    const reply = await command('crm:try', {
      ...(id !== undefined && { id }),
      definition: form.draft,
      secrets: form.secrets,
      step,
      number: step === 'search' ? words : number,
      callId: nextId,
      begunId: step === 'begin' ? '' : begunId,
      ...(record !== undefined && { record }),
    });
    if (reply.ok) take(step, reply.value);
  }

  function take(step: RestStepName, result: RestTrial): void {
    setResults((before) => ({ ...before, [step]: result }));
    const [found] = result.found?.records ?? [];
    if (found !== undefined && isRef(found.recordType))
      setRecord({ type: found.recordType, id: found.recordId });
    if (step === 'begin') setBegunId(result.id ?? '');
  }

  return { number, setNumber, words, setWords, results, send };
}

export type TrialCall = ReturnType<typeof useTrialCall>;

function isRef(type: string): type is CrmRecordRef['type'] {
  return type !== 'colleague' && type !== 'past-call';
}
