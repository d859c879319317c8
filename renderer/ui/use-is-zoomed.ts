import { useSyncExternalStore } from 'react';

/** As `@media (width < 260px)` in the style sheets: the panel at 200 %. */
const NARROW = matchMedia('(width < 260px)');

function subscribe(onChange: () => void): () => void {
  NARROW.addEventListener('change', onChange);
  return () => NARROW.removeEventListener('change', onChange);
}

/** Whether the page has so little room that names go on in further lines. */
export function useIsZoomed(): boolean {
  return useSyncExternalStore(subscribe, () => NARROW.matches);
}
