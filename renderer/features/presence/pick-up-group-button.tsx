import { PhoneIncoming } from 'lucide-react';

import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { pickUpLine } from './pick-up-line.ts';

/** Takes whatever rings in the agent's group; nothing where no line has a code for it. */
export function PickUpGroupButton() {
  const { t } = useTexts();
  const command = useCommand();
  const lineId = useSnapshot(({ lines }) => pickUpLine(lines, 'group-pickup'));
  if (lineId === undefined) return null;
  const text = t('people.pickUpGroup');
  return (
    <Button
      size="icon"
      icon={<PhoneIncoming size={16} aria-hidden="true" />}
      aria-label={text}
      title={text}
      onClick={() => void command('call:pickup', { lineId })}
    />
  );
}
