import { Link2 } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';

import type { CallId } from '#shared/domain/ids.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { arrowKeys } from '../../ui/arrow-keys.ts';
import { Button } from '../../ui/button.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import styles from './link-search.module.css';
import { PlaceResults } from './place-results.tsx';
import { useRecordSearch } from './use-record-search.ts';

export interface LinkSearchProps {
  readonly callId: CallId;
  /** Id of the record that the call is with. */
  readonly own: string | undefined;
  /** Ids of further records that it belongs to. */
  readonly linked: readonly string[];
}

/** Below a call's record: finds one more that the call belongs to, or the first, and links it. */
export function LinkSearch({ callId, own, linked }: LinkSearchProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div className={styles['place']}>
      <Button
        ref={opener}
        kind="quiet"
        icon={<Link2 size={16} aria-hidden="true" />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        {t('record.search')}
      </Button>
      {isOpen && <SearchBox id={id} callId={callId} own={own} linked={linked} onClose={close} />}
    </div>
  );
}

interface SearchBoxProps extends LinkSearchProps {
  readonly id: string;
  readonly onClose: () => void;
}

function SearchBox({ id, callId, own, linked, onClose }: SearchBoxProps) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const places = useRecordSearch(text);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  useEscape(onClose);
  /** From the field into the list; in the list the arrows are its own. */
  const intoList = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    const first = box.current?.querySelector<HTMLElement>('[data-row]');
    if (first === null || first === undefined) return;
    event.preventDefault();
    first.focus();
  };
  return (
    <search ref={box} id={id} className={styles['box']} aria-label={t('record.search')} data-unfinished>
      <SearchInput label={t('record.searchFor')} value={text} onChange={setText} onKeyDown={intoList} />
      <div ref={arrowKeys} className={styles['results']}>
        {places.map((place) => (
          <PlaceResults key={place.system} place={place} callId={callId} own={own} linked={linked} />
        ))}
      </div>
    </search>
  );
}
