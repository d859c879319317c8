import type { LineSettings } from '#shared/domain/settings.ts';
import type { TelephonyConnector } from './telephony-connector.ts';

/** Makes the connector of a line. It is not connected yet. */
export interface ConnectorFactory {
  create(line: LineSettings, password: string): TelephonyConnector;
}
