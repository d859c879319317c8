import type { PresenceService } from '#core/presence/presence-service.ts';
import type { StatePublisher } from '#core/state/state-publisher.ts';

interface WithPublisher {
  readonly publisher: Pick<StatePublisher, 'parts' | 'update'>;
}

/** People came, went or changed: pages ask again for those that they show, and other colleagues may be watched. */
export function peopleChanged(
  { publisher }: WithPublisher,
  presence?: Pick<PresenceService, 'refresh'>,
): void {
  presence?.refresh();
  publisher.update({ peopleRevision: publisher.parts().peopleRevision + 1 });
}
