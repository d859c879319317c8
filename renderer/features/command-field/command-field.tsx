import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Autocomplete, Input, SearchField } from 'react-aria-components';
import type { CallId } from '#shared/domain/ids.ts';
import { useTexts } from '../../i18n/use-texts.ts';

import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useHasOutgoingChoice } from '../lines/use-has-outgoing-choice.ts';
import styles from './command-field.module.css';
import { CommandResults } from './command-results.tsx';
import type { OfferedNumber } from './offered-number.ts';
import { OutgoingChooser } from './outgoing-chooser.tsx';
import { useAway } from './use-away.ts';
import { useFocusKey } from './use-focus-key.ts';
import { useFieldDialling } from './use-field-dialling.ts';

export interface CommandFieldProps {
  /** Put into the field and focused, never dialled: the agent decides with Enter. */
  readonly offered?: OfferedNumber | undefined;
  /** In the strip: what is found stands below and the window grows, since nothing lies beneath to cover. */
  readonly strip?: boolean;
  /** Opens a past call; without it Enter on one calls again. */
  readonly onOpenCall?: (id: CallId) => void;
}

/** One field for everybody: finds people and past calls while typing, dials with Enter, takes numbers as they come. */
export function CommandField({ offered, strip = false, onOpenCall }: CommandFieldProps) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const dialling = useFieldDialling(setText);
  const choice = useHasOutgoingChoice();
  const { isAway, comeBack, searchProps } = useAway();
  const isTyped = text.trim() !== '';
  /** Enter on a row that the arrows chose is the row's: React Aria tells the field of it all the same. */
  const submitTyped = (typed: string) => {
    if (input.current?.hasAttribute('aria-activedescendant') !== true) dialling.submit(typed);
  };

  useFocusKey(input);

  const [taken, setTaken] = useState<OfferedNumber>();
  if (offered !== undefined && offered !== taken) {
    setTaken(offered);
    setText(offered.text);
  }
  useEffect(() => {
    if (offered !== undefined) input.current?.focus();
  }, [offered]);

  return (
    <search className={styles['place']} data-strip={strip} data-region="field" {...searchProps}>
      <Autocomplete
        inputValue={text}
        onInputChange={(typed) => {
          setText(typed);
          comeBack();
        }}
        disableAutoFocusFirst
      >
        <SearchField
          className={`search-field ${styles['field']}`}
          aria-label={t('field.label')}
          onSubmit={submitTyped}
        >
          <Search size={16} aria-hidden="true" />
          <Input ref={input} placeholder={t('field.label')} maxLength={64} spellCheck={false} />
          {isTyped ? (
            <Button
              kind="quiet"
              size="icon"
              icon={<X size={16} aria-hidden="true" />}
              aria-label={t('field.clear')}
              onClick={() => {
                setText('');
                input.current?.focus();
              }}
            />
          ) : (
            !choice && <KeyHint accelerator="CommandOrControl+K" />
          )}
          {choice && <OutgoingChooser />}
        </SearchField>
        {isTyped && !isAway && (
          <CommandResults text={text} input={input} dialling={dialling} onOpenCall={onOpenCall} />
        )}
      </Autocomplete>
    </search>
  );
}
