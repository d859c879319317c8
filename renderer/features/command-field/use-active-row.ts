import { useEffect, useState, type RefObject } from 'react';

import { activeRowKey } from './active-row-key.ts';

/** The key of the row that the arrows chose; undefined while the cursor alone has the field. */
export function useActiveRow(input: RefObject<HTMLInputElement | null>): string | undefined {
  const [active, setActive] = useState<string>();
  useEffect(() => {
    const field = input.current;
    if (field === null) return undefined;
    const observer = new MutationObserver(() => setActive(activeRowKey(field)));
    observer.observe(field, { attributes: true, attributeFilter: ['aria-activedescendant'] });
    return () => observer.disconnect();
  }, [input]);
  return active;
}
