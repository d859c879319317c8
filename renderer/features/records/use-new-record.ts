import { useEffect, useState } from 'react';

import type { CrmWriteView } from '#shared/domain/crm-view.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { NewRecordOffer } from '#shared/ipc/record-outputs.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useCrmWrites } from '../crm/use-crm-writes.ts';

export interface NewRecordState {
  /** What can be made of whom the call is with; missing where nothing can. */
  readonly offer: NewRecordOffer | undefined;
  /** The record that is on its way, if one is. */
  readonly write: CrmWriteView | undefined;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

/** Whether a record can be made for a call, and the one that is being made. Asked where the place for it is. */
export function useNewRecord(id: CallId, isAsked: boolean): NewRecordState {
  const ask = useAsk();
  const [offer, setOffer] = useState<NewRecordOffer>();
  const [isOpen, setOpen] = useState(false);
  const write = useCrmWrites(id).findLast(
    ({ step, state }) => step === 'create' && state !== 'done' && state !== 'discarded',
  );
  useEffect(() => {
    let current = true;
    if (isAsked)
      void ask('record:offer', { id }).then((reply) => {
        if (current && reply.ok) setOffer(reply.value);
      });
    return () => {
      current = false;
    };
  }, [ask, id, isAsked]);
  const isOffered = isAsked && offer !== undefined && offer.places.length > 0;
  return { offer: isOffered ? offer : undefined, write, isOpen, setOpen };
}

/** Whether the app makes the record, or is making it. */
export function isMadeHere({ offer, write }: NewRecordState): boolean {
  return offer !== undefined || write !== undefined;
}
