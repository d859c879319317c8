import { networkName } from '#adapters/system/network-name.ts';
import { QualityService } from '#core/sound/quality-service.ts';

import type { Base } from './compose-base.ts';
import type { Phone } from './compose-phone.ts';

/** What follows from the sound of calls. */
export function composeSound({ storage, log }: Base, { calls, sampleListeners }: Phone): void {
  const quality = new QualityService({
    calls,
    store: storage.quality,
    network: () => networkName(),
    logger: log.child({ part: 'quality' }),
  });
  sampleListeners.add((id, sample) => quality.sample(id, sample));
  calls.observe(quality);
}
