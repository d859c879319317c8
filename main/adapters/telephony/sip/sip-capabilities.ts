import type { LineProfile } from '#shared/domain/line-profile.ts';
import type { ConnectorCapabilities } from '#core/ports/telephony-connector.ts';

/** What a line can do with our own audio, and what its PBX adds. Whether it follows a REFER shows when one is sent. */
export function sipCapabilities({ recordByInfo, codes }: LineProfile): ConnectorCapabilities {
  return {
    hold: true,
    digits: true,
    mute: true,
    transfer: true,
    conference: true,
    recording: recordByInfo || codes.recordStart !== '',
    parking: codes.park !== '',
    leaveMessage: codes.leaveMessage !== '',
  };
}
