import { useState } from 'react';

import type { PresenceSettings } from '#shared/domain/presence.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ManagedList } from '../../ui/managed-list.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import type { PageProps } from '../settings/sound-page.tsx';
import { AddField } from './add-field.tsx';
import { addExtensions, WATCHED_MAX, type Added } from './add-extensions.ts';
import { useExtensionNames } from './use-extension-names.ts';
import { listOf, watchedOf, withList, type ListKey } from './watched-lists.ts';
import styles from './watched-page.module.css';
import { WatchedRow } from './watched-row.tsx';

/** Whose telephones are watched, by which line, with what is known of each now. Changes hold at once. */
export function WatchedPage({ settings, update }: PageProps) {
  const { t } = useTexts();
  const { presence, lines } = settings;
  const [key, setKey] = useState<ListKey>('usual');
  const change = (part: Partial<PresenceSettings>) => void update({ presence: { ...presence, ...part } });
  return (
    <div className={styles['page']}>
      <div>
        <Switch
          label={t('settings.watched.colleagues')}
          checked={presence.colleagues}
          onChange={(colleagues) => change({ colleagues })}
        />
        <p className={styles['hint']}>{t('settings.watched.colleaguesHint')}</p>
      </div>
      {lines.length > 1 && (
        <SelectField<ListKey>
          label={t('settings.watched.by')}
          value={key}
          options={[
            { value: 'usual', text: t('settings.watched.usual') },
            ...lines.map(({ id, label }) => ({ value: id, text: label })),
          ]}
          onChange={setKey}
        />
      )}
      <WatchedList key={key} listKey={key} settings={settings} update={update} />
    </div>
  );
}

function WatchedList({ listKey, settings, update }: PageProps & { readonly listKey: ListKey }) {
  const { t } = useTexts();
  const { presence, lines } = settings;
  const list = listOf(presence, listKey);
  const watched = watchedOf(presence, lines);
  const names = useExtensionNames(list);
  const [last, setLast] = useState<Added>();
  const store = (changed: readonly string[]) =>
    void update({ presence: withList(presence, listKey, changed) });
  function add(text: string): void {
    const own = lines.filter(({ id }) => listKey === 'usual' || id === listKey).map(({ user }) => user);
    const result = addExtensions(text, { list, watched, own });
    setLast(result);
    if (result.count > 0) store(result.list);
  }
  const swap = (at: number, other: number) => {
    if (list[other] === undefined) return undefined;
    return () =>
      store(list.map((each, index) => list[index === at ? other : index === other ? at : index] ?? each));
  };
  return (
    <section aria-labelledby="watched-title" className={styles['list']}>
      <div className={styles['head']}>
        <h3 id="watched-title">{t('settings.watched.title')}</h3>
        <small>{t('settings.watched.count', { count: watched.length, most: WATCHED_MAX })}</small>
      </div>
      <ManagedList path={listKey === 'usual' ? 'presence.extensions' : 'presence.byLine'}>
        <AddField
          problem={last?.problem}
          added={last?.count ?? 0}
          onAdd={add}
          onType={() => setLast(undefined)}
        />
        {list.length === 0 ? (
          <p className={styles['hint']}>{t('settings.watched.empty')}</p>
        ) : (
          <ol className={styles['rows']}>
            {list.map((extension, at) => (
              <WatchedRow
                key={extension}
                extension={extension}
                name={names[extension]}
                onUp={swap(at, at - 1)}
                onDown={swap(at, at + 1)}
                onRemove={() => store(list.filter((each) => each !== extension))}
              />
            ))}
          </ol>
        )}
      </ManagedList>
    </section>
  );
}
