import { LinkSearchBox, type LinkSearchBoxProps } from './link-search-box.tsx';
import { LinkSearchButton } from './link-search-button.tsx';
import styles from './link-search.module.css';
import { useLinkSearch } from './use-link-search.ts';

/** The search for further records of a call where it has a line of its own. */
export function LinkSearch(props: Omit<LinkSearchBoxProps, 'state'>) {
  const state = useLinkSearch();
  return (
    <div className={styles['place']}>
      <LinkSearchButton state={state} />
      {state.isOpen && <LinkSearchBox state={state} {...props} />}
    </div>
  );
}
