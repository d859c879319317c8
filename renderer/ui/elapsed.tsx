import { useTicking } from '../bridge/use-ticking.ts';
import { formatDuration } from '../i18n/format-duration.ts';

export interface ElapsedProps {
  /** Epoch milliseconds. */
  readonly since: number;
  /** Stops the count. */
  readonly until?: number | undefined;
  readonly className?: string | undefined;
}

/** A running time. Only this element is drawn anew each second, not what stands around it. */
export function Elapsed({ since, until, className }: ElapsedProps) {
  const now = useTicking();
  return <time className={className}>{formatDuration((until ?? now) - since)}</time>;
}
