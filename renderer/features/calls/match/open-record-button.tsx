import { ExternalLink } from 'lucide-react';
import { useTexts } from '../../../i18n/use-texts.ts';

import type { CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../../bridge/use-command.ts';
import { Button } from '../../../ui/button.tsx';

/** Opens the call's record by hand: a quiet icon once it was opened, in words when it was not. */
export function OpenRecordButton({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const command = useCommand();
  if (!call.actions.includes('open-record')) return null;
  const open = () => void command('call:open-record', { id: call.id });
  const icon = <ExternalLink size={16} aria-hidden="true" />;
  if (call.pop.state === 'opened') {
    return <Button kind="quiet" size="icon" icon={icon} aria-label={t('pop.openAgain')} onClick={open} />;
  }
  return (
    <Button kind="quiet" icon={icon} onClick={open}>
      {t('pop.open')}
    </Button>
  );
}
