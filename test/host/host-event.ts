/** The event object Electron hands to listeners: `preventDefault` is remembered until the emitter looks. */
export class HostEvent {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** A `HostEvent` that also carries the details of one kind of event. */
export function hostEvent<Details extends object>(details: Details): HostEvent & Details {
  return Object.assign(new HostEvent(), details);
}
