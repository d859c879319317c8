import type { DispositionChoice } from '#shared/domain/disposition.ts';
import { DISPOSITIONS_MAX } from '#shared/domain/disposition-limits.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { resultText } from '../after-call/result-text.ts';
import { TextList } from './text-list.tsx';

export interface ChoiceListProps {
  readonly choices: readonly DispositionChoice[];
  readonly onChange: (choices: readonly DispositionChoice[]) => void;
}

/** The results in the order of the card. Each can be reworded; one that is emptied keeps its words. */
export function ChoiceList({ choices, onChange }: ChoiceListProps) {
  const { t } = useTexts();
  return (
    <TextList
      legend={t('settings.results.list')}
      max={DISPOSITIONS_MAX}
      rows={choices.map((choice, index) => ({
        id: choice.id,
        text: resultText(choice, t),
        label: t('settings.results.item', { number: index + 1 }),
        removeLabel: t('settings.results.remove', { result: resultText(choice, t) }),
      }))}
      newLabel={t('settings.results.new')}
      addLabel={t('settings.results.add')}
      onText={(id, text) => onChange(choices.map((each) => (each.id === id ? { ...each, text } : each)))}
      onRemove={(id) => onChange(choices.filter((each) => each.id !== id))}
      onAdd={(text) => onChange([...choices, { id: freeId(choices), text }])}
    />
  );
}

function freeId(choices: readonly DispositionChoice[]): string {
  let number = choices.length + 1;
  while (choices.some(({ id }) => id === `own-${number}`)) number += 1;
  return `own-${number}`;
}
