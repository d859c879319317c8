import { usePresence } from '../../bridge/use-presence.ts';
import { PresenceMark } from './presence-mark.tsx';

/** Whether the telephone with this number is free; nothing when it is not watched. */
export function NumberPresence({ number }: { readonly number: string }) {
  return <PresenceMark presence={usePresence(number)} />;
}
