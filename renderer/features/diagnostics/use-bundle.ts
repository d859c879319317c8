import { useEffect, useState } from 'react';

import type { BundleFile } from '#shared/domain/diagnostics.ts';
import { useAsk } from '../../bridge/use-command.ts';

/** Where the saving of a bundle is. */
export type BundleState =
  | { readonly step: 'ready' | 'saving' | 'stopped' | 'unwritable' }
  | { readonly step: 'saved'; readonly name: string };

export interface BundleAccess {
  /** Undefined until it is known. */
  readonly files: readonly BundleFile[] | undefined;
  readonly state: BundleState;
  readonly save: () => Promise<void>;
}

/** The support bundle: what it would hold, and the saving of it. */
export function useBundle(): BundleAccess {
  const ask = useAsk();
  const [files, setFiles] = useState<readonly BundleFile[]>();
  const [state, setState] = useState<BundleState>({ step: 'ready' });
  useEffect(() => {
    let current = true;
    void ask('diagnostics:bundle-contents').then((reply) => {
      if (current) setFiles(reply.ok ? reply.value : []);
    });
    return () => {
      current = false;
    };
  }, [ask]);
  async function save(): Promise<void> {
    if (state.step === 'saving') return;
    setState({ step: 'saving' });
    const reply = await ask('diagnostics:bundle-save');
    if (reply.ok) setState({ step: 'saved', name: reply.value });
    else setState({ step: reply.problem === 'cancelled' ? 'stopped' : 'unwritable' });
  }
  return { files, state, save };
}
