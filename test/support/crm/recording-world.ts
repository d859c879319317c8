import { CallWords } from '#adapters/crm/call-words.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import type { CrmKindWorld } from '#app/crm-kinds/crm-kind.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { MemoryRecordings } from '#test/support/fakes/memory-recordings.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';
import { nodeAgent } from '#adapters/crm/http/http-agent.ts';

/** What adapters stand on, with a logger that keeps what was logged. */
export function recordingWorld(): CrmKindWorld & { readonly logger: RecordingLogger } {
  return {
    clock: new SystemClock(),
    timer: new SystemTimer(),
    logger: new RecordingLogger(),
    userAgent: nodeAgent('Hookswitch/test'),
    recordings: new MemoryRecordings(),
    random: () => 0.5,
    callWords: new CallWords(
      (key) => key,
      () => 'en',
    ),
  };
}
