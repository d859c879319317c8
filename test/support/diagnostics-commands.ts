import { SipLadders } from '#adapters/telephony/sip/trace/sip-ladders.ts';
import { diagnosticsHandlers } from '#app/ipc/diagnostics-handlers.ts';
import { ok } from '#shared/result.ts';

/** The commands of diagnostics on a computer where nothing happened yet; what is ordered is written down. */
export function diagnosticsCommands(happened: string[]) {
  return diagnosticsHandlers({
    report: () => ({ now: 0, lines: [], calls: [], networks: [] }),
    ladders: new SipLadders(),
    log: {
      start: () => void happened.push('detailed log'),
      stop: () => void happened.push('usual log'),
      until: undefined,
    },
    bundle: {
      contents: () => [],
      save: () => Promise.resolve(ok('bundle.zip')),
    },
  });
}
