import { probeDialog } from './dialog-probe.ts';
import { reInvite, type ReInviteOptions, type ReInviteOutcome } from './re-invite.ts';

export interface DoubtedReInviteOptions extends ReInviteOptions {
  /** After so long without a final answer the PBX is asked whether the call still lives there. */
  readonly doubtAfterMs: number;
}

/**
 * A re-INVITE that does not wait in vain for a call that is over. Asterisk behind a proxy by UDP says nothing to a
 * re-INVITE for some seconds after its own BYE, which the lost connection has swallowed, but answers other requests
 * at once, as measured.
 */
export function reInviteInDoubt(options: DoubtedReInviteOptions): Promise<ReInviteOutcome> {
  const { promise: gone, resolve } = Promise.withResolvers<'gone'>();
  const { session, timer, doubtAfterMs } = options;
  const cancel = timer.after(doubtAfterMs, () => {
    const core = session.userAgent.userAgentCore;
    const dialog = core.dialogs.get(session.dialog?.id ?? '');
    if (dialog === undefined) return;
    void probeDialog(core, dialog).then((proof) => {
      if (proof === 'gone') resolve('gone');
    });
  });
  return Promise.race([reInvite(options), gone]).finally(cancel);
}
