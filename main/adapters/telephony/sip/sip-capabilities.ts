import type { ConnectorCapabilities } from '#core/ports/telephony-connector.ts';

/** What a line of any SIP server can do with our own audio. Whether the server follows a REFER shows when it is sent. */
export const SIP_CAPABILITIES: ConnectorCapabilities = {
  hold: true,
  digits: true,
  mute: true,
  transfer: true,
  conference: true,
};
