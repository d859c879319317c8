import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { outgoingChoices } from './outgoing-choices.ts';

/** Whether calls can go out in more than one way. */
export function useHasOutgoingChoice(): boolean {
  return useSnapshot((snapshot) => outgoingChoices(snapshot.lines).length > 1);
}
