import { useState } from 'react';

import type { Person } from '#shared/domain/person.ts';
import type { ProblemCode } from '../../bridge/problem-code.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { keptLabel } from './number-label.ts';
import type { PersonDraft } from './person-draft.ts';

export interface PersonFormState {
  readonly problem: ProblemCode | 'name-missing' | undefined;
  readonly isSaving: boolean;
  readonly save: (draft: PersonDraft, id: string | undefined) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/** Keeps what the form says; numbers left empty are no numbers. What is wrong is said in the form. */
export function usePersonForm(after: {
  readonly onSaved: (person: Person) => void;
  readonly onRemoved: () => void;
}): PersonFormState {
  const ask = useAsk();
  const { t } = useTexts();
  const [problem, setProblem] = useState<PersonFormState['problem']>();
  const [isSaving, setSaving] = useState(false);
  return {
    problem,
    isSaving,
    save: async (draft, id) => {
      if (isSaving) return;
      if (draft.name.trim() === '') {
        setProblem('name-missing');
        return;
      }
      setSaving(true);
      const numbers = draft.numbers.filter(({ number }) => number.trim() !== '');
      const reply = await ask('person:save', {
        ...draft,
        numbers: numbers.map(({ label, number }) => ({ label: keptLabel(label, t), number })),
        ...(id !== undefined && { id }),
      });
      setSaving(false);
      if (reply.ok) after.onSaved(reply.value);
      else setProblem(reply.problem);
    },
    remove: async (id) => {
      const reply = await ask('person:remove', { id });
      if (reply.ok) after.onRemoved();
      else setProblem(reply.problem);
    },
  };
}
