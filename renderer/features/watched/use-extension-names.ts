import { useEffect, useState } from 'react';

import { useAsk } from '../../bridge/use-command.ts';

type Names = Readonly<Record<string, string>>;

/** Who has which extension, by the address book; empty until that is known. */
export function useExtensionNames(extensions: readonly string[]): Names {
  const ask = useAsk();
  const [names, setNames] = useState<Names>({});
  const wanted = extensions.join(' ');
  useEffect(() => {
    let current = true;
    const numbers = wanted === '' ? [] : wanted.split(' ');
    if (numbers.length === 0) return undefined;
    void ask('people:names', { numbers }).then((reply) => {
      if (current && reply.ok) setNames(reply.value);
    });
    return () => {
      current = false;
    };
  }, [ask, wanted]);
  return names;
}
