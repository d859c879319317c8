import { X } from 'lucide-react';
import { Button, Label, Tag, TagGroup, TagList } from 'react-aria-components';

import { useTexts } from '../../i18n/use-texts.ts';
import type { CallFilter } from './call-filter.ts';
import styles from './filter.module.css';
import type { FilterWord } from './filter-words.ts';

export interface FilterTagsProps {
  readonly words: readonly FilterWord[];
  readonly onChange: (filter: CallFilter) => void;
}

/** The limits in use, each to be taken away: by its cross, or with Delete once the arrows have come to it. */
export function FilterTags({ words, onChange }: FilterTagsProps) {
  const { t } = useTexts();
  if (words.length === 0) return null;
  return (
    <TagGroup
      className={styles['tags'] ?? ''}
      onRemove={(keys) => {
        const word = words.find(({ id }) => keys.has(id));
        if (word !== undefined) onChange(word.without);
      }}
    >
      <Label className="visually-hidden">{t('history.narrow.active')}</Label>
      <TagList className={styles['tagList'] ?? ''}>
        {words.map(({ id, text }) => (
          <Tag key={id} id={id} textValue={text} className={styles['tag'] ?? ''}>
            <span dir="auto">{text}</span>
            <Button slot="remove" className={styles['remove'] ?? ''}>
              <X size={14} aria-hidden="true" />
            </Button>
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  );
}
