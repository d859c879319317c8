import type { RestDefinition } from '#shared/domain/rest-definition.ts';
import type { PagedCrmWorld } from '../paged-crm.ts';
import type { RestSecrets } from './rest-access.ts';
import { RestCrm } from './rest-crm.ts';
/** A CRM by its definition. */
export declare function openRest(
  named: {
    readonly system: string;
    readonly systemName: string;
  },
  {
    definition,
    secrets,
  }: {
    readonly definition: RestDefinition;
    readonly secrets: RestSecrets;
  },
  { clock, logger, userAgent }: PagedCrmWorld,
): RestCrm;
