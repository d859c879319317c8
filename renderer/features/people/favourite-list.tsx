import { GripVertical, Phone } from 'lucide-react';
import { Button as DragHandle, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';

import { favouriteKey } from '#shared/domain/favourite-key.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { NumberPresence } from '../presence/number-presence.tsx';
import styles from './favourites.module.css';
import { movedBy } from './moved-by.ts';

/** Whom the agent calls often, with a lamp for each; put in order by dragging, or by Enter and the arrows on the handle. */
export function FavouriteList() {
  const { t } = useTexts();
  const command = useCommand();
  const favourites = useSnapshot((snapshot) => snapshot.favourites);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const order = movedBy(favourites, [...keys].map(String), String(target.key), target.dropPosition);
      void command('settings:update', { favourites: [...order] });
    },
  });
  if (favourites.length === 0) return null;
  return (
    <section className={styles['place']} aria-labelledby="favourites-title">
      <h3 id="favourites-title">{t('people.favourites')}</h3>
      <GridList
        className={styles['list'] ?? ''}
        aria-labelledby="favourites-title"
        items={favourites.map((favourite) => ({ ...favourite, id: favouriteKey(favourite) }))}
        dragAndDropHooks={dragAndDropHooks}
      >
        {({ id, name, number }) => (
          <GridListItem id={id} textValue={name} className={styles['row'] ?? ''}>
            <DragHandle slot="drag" className={styles['handle'] ?? ''}>
              <GripVertical size={14} aria-hidden="true" />
            </DragHandle>
            <span className="two-lines" title={name}>
              <b dir="auto">{name}</b>
              <NumberPresence number={number} />
            </span>
            <Button
              kind="quiet"
              className={styles['number'] ?? ''}
              icon={<Phone size={14} aria-hidden="true" />}
              aria-label={t('people.callNumber', { name, number })}
              onClick={() => void command('call:dial', { number: id })}
            >
              <bdi>{number}</bdi>
            </Button>
          </GridListItem>
        )}
      </GridList>
    </section>
  );
}
