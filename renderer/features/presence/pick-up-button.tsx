import { PhoneIncoming } from 'lucide-react';

import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { pickUpLine } from './pick-up-line.ts';

export interface PickUpButtonProps {
  readonly extension: string;
  /** Whose telephone rings. */
  readonly name: string;
}

/**
 * Takes the call that rings at a colleague's; nothing where no line has a code for it. A sign without words, because it
 * stands in rows of people whose names need the room.
 */
export function PickUpButton({ extension, name }: PickUpButtonProps) {
  const { t } = useTexts();
  const command = useCommand();
  const lineId = useSnapshot(({ lines }) => pickUpLine(lines, 'pickup'));
  if (lineId === undefined) return null;
  return (
    <Button
      size="icon"
      icon={<PhoneIncoming size={16} aria-hidden="true" />}
      data-row
      aria-label={t('people.pickUpFor', { name })}
      title={t('people.pickUp')}
      onClick={() => void command('call:pickup', { number: extension, lineId })}
    />
  );
}
