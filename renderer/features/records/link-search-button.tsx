import { Link2 } from 'lucide-react';

import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import type { LinkSearchState } from './use-link-search.ts';

export interface LinkSearchButtonProps {
  readonly state: LinkSearchState;
  /** Beside a record: only the sign, whose words are its tooltip. */
  readonly small?: boolean;
}

/** Opens the search for one more record that a call belongs to. */
export function LinkSearchButton({
  state: { id, isOpen, opener, toggle },
  small = false,
}: LinkSearchButtonProps) {
  const { t } = useTexts();
  const words = t('record.search');
  return (
    <Button
      ref={opener}
      kind="quiet"
      size={small ? 'icon' : 'normal'}
      icon={<Link2 size={16} aria-hidden="true" />}
      aria-label={words}
      title={small ? words : undefined}
      aria-expanded={isOpen}
      aria-controls={isOpen ? id : undefined}
      onClick={toggle}
    >
      {small ? undefined : words}
    </Button>
  );
}
