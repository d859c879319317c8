import { openRest } from '#adapters/crm/rest/open-rest.ts';
import type { RestSecrets } from '#adapters/crm/rest/rest-access.ts';
import type { RestDefinition } from '#shared/domain/rest-definition.ts';

import { restLabDefinition } from '../../lab/crm/rest/rest-lab-definition.ts';
import { startRest } from '../../lab/crm/rest/rest-server.ts';
import { recordingWorld } from './recording-world.ts';

/** The lab's home-made CRM and the adapter that its definition makes. */
export async function labRest(
  change: (definition: RestDefinition) => RestDefinition = (same) => same,
  wanted?: RestSecrets,
) {
  const rest = await startRest();
  const world = recordingWorld();
  const definition = change(restLabDefinition(rest.server.origin));
  const secrets = wanted ?? { secret: rest.token, userName: '' };
  const named = { system: 'rest', systemName: 'Own CRM' };
  return { ...rest, logger: world.logger, definition, crm: openRest(named, { definition, secrets }, world) };
}
