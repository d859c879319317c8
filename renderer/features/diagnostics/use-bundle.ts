import { useEffect, useState } from 'react';

import type { BundleFile, BundleProgress } from '#shared/domain/diagnostics.ts';
import { useServices } from '../../bridge/services.tsx';
import { useAsk } from '../../bridge/use-command.ts';

/** Where the saving of a bundle is; a share goes from 0 to 1. */
export type BundleState =
  | { readonly step: 'ready' | 'choosing' | 'stopped' | 'unwritable' }
  | { readonly step: 'writing'; readonly share: number }
  | { readonly step: 'saved'; readonly name: string };

export interface BundleAccess {
  /** Undefined until it is known. */
  readonly files: readonly BundleFile[] | undefined;
  readonly state: BundleState;
  readonly save: () => Promise<void>;
  readonly cancel: () => void;
}

/** The support bundle: what it would hold, and the saving of it, which ends with the page that began it. */
export function useBundle(): BundleAccess {
  const ask = useAsk();
  const { bridge } = useServices();
  const [files, setFiles] = useState<readonly BundleFile[]>();
  const [state, setState] = useState<BundleState>({ step: 'ready' });
  useEffect(() => {
    let current = true;
    void ask('diagnostics:bundle-contents').then((reply) => {
      if (current) setFiles(reply.ok ? reply.value : []);
    });
    const stop = bridge.onBundleProgress((progress) =>
      setState((before) => (isSaving(before) ? { step: 'writing', share: shareOf(progress) } : before)),
    );
    return () => {
      current = false;
      stop();
      void ask('diagnostics:bundle-cancel');
    };
  }, [ask, bridge]);
  async function save(): Promise<void> {
    if (isSaving(state)) return;
    setState({ step: 'choosing' });
    const reply = await ask('diagnostics:bundle-save');
    if (reply.ok) setState({ step: 'saved', name: reply.value });
    else setState({ step: reply.problem === 'cancelled' ? 'stopped' : 'unwritable' });
  }
  return { files, state, save, cancel: () => void ask('diagnostics:bundle-cancel') };
}

function isSaving({ step }: BundleState): boolean {
  return step === 'choosing' || step === 'writing';
}

function shareOf({ done, total }: BundleProgress): number {
  return total === 0 ? 1 : done / total;
}
