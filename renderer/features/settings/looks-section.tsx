import { Plus } from 'lucide-react';

import type { CallLook } from '#shared/domain/call-look.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { ManagedList } from '../../ui/managed-list.tsx';
import { LookRow } from './look-row.tsx';
import styles from './settings-place.module.css';

const LOOKS_MAX = 20;

export interface LooksSectionProps {
  readonly looks: readonly CallLook[];
  readonly onChange: (looks: CallLook[]) => void;
}

/** Colours and greetings by queue, line and number. */
export function LooksSection({ looks, onChange }: LooksSectionProps) {
  const { t } = useTexts();
  const add = () => onChange([...looks, { by: 'queue', text: '', tint: 'blue', greeting: '' }]);
  return (
    <fieldset className={styles['group']}>
      <legend>{t('settings.looks.title')}</legend>
      <p className={styles['hint']}>{t('settings.looks.hint')}</p>
      <ManagedList path="callLooks">
        {placed(looks).map(({ look, index, place }) => (
          <LookRow
            key={place}
            look={look}
            number={index + 1}
            onChange={(changed) => onChange(looks.with(index, changed))}
            onRemove={() => onChange(looks.toSpliced(index, 1))}
            {...(index > 0 && {
              onEarlier: () => onChange(looks.toSpliced(index, 1).toSpliced(index - 1, 0, look)),
            })}
          />
        ))}
        {looks.length < LOOKS_MAX && (
          <Button icon={<Plus size={16} aria-hidden="true" />} onClick={add}>
            {t('settings.looks.add')}
          </Button>
        )}
      </ManagedList>
    </fieldset>
  );
}

/** They have no other name than their place and what they look at. */
function placed(looks: readonly CallLook[]) {
  return looks.map((look, index) => ({ look, index, place: `${index + 1} ${look.by} ${look.text}` }));
}
