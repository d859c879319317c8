import type { NotReadyReason } from '#shared/domain/agent.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ManagedList } from '../../ui/managed-list.tsx';
import { reasonText } from '../header/reason-text.ts';
import { TextList } from './text-list.tsx';

const REASONS_MAX = 20;

export interface ReasonListProps {
  readonly reasons: readonly NotReadyReason[];
  readonly onChange: (reasons: readonly NotReadyReason[]) => void;
}

/** The reasons in the order of the menu. */
export function ReasonList({ reasons, onChange }: ReasonListProps) {
  const { t } = useTexts();
  return (
    <ManagedList path="agent.reasons">
      <TextList
        legend={t('settings.agent.reasons')}
        max={REASONS_MAX}
        rows={reasons.map((reason, index) => ({
          id: reason.id,
          text: reasonText(reason, t),
          label: t('settings.agent.reason', { number: index + 1 }),
          removeLabel: t('settings.agent.removeReason', { reason: reasonText(reason, t) }),
        }))}
        newLabel={t('settings.agent.newReason')}
        addLabel={t('settings.agent.addReason')}
        onText={(id, text) => onChange(reasons.map((each) => (each.id === id ? { ...each, text } : each)))}
        onRemove={(id) => onChange(reasons.filter((each) => each.id !== id))}
        onAdd={(text) => onChange([...reasons, { id: freeId(reasons), text }])}
      />
    </ManagedList>
  );
}

function freeId(reasons: readonly NotReadyReason[]): string {
  let number = reasons.length + 1;
  while (reasons.some(({ id }) => id === `own-${number}`)) number += 1;
  return `own-${number}`;
}
