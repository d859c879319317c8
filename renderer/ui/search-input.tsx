import { Search } from 'lucide-react';
import type { KeyboardEvent } from 'react';

import styles from './search-input.module.css';

export interface SearchInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** A field that narrows the list below it. */
export function SearchInput({ label, value, onChange, onKeyDown }: SearchInputProps) {
  return (
    <label className={`search-field ${styles['search']}`}>
      <Search size={16} aria-hidden="true" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={100}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
