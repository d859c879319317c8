import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

import type { CallId } from '#shared/domain/ids.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { arrowKeys } from '../../ui/arrow-keys.ts';
import { SearchInput } from '../../ui/search-input.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import styles from './link-search.module.css';
import { PlaceResults } from './place-results.tsx';
import type { LinkSearchState } from './use-link-search.ts';
import { useRecordSearch } from './use-record-search.ts';

export interface LinkSearchBoxProps {
  readonly state: Pick<LinkSearchState, 'id' | 'close'>;
  readonly callId: CallId;
  /** Id of the record that the call is with. */
  readonly own: string | undefined;
  /** Ids of further records that it belongs to. */
  readonly linked: readonly string[];
}

/** Below a call's record: finds one more that the call belongs to, or the first, and links it. */
export function LinkSearchBox({ state: { id, close }, callId, own, linked }: LinkSearchBoxProps) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const places = useRecordSearch(text);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  useEscape(close);
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
