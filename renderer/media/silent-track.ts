/**
 * Silence to send before the microphone opens: packets flow (so NAT bindings and the other side's audio watch stay
 * alive) and no device is touched. The audio graph runs on a clock of its own (`sinkId: none`, no output device) and
 * only while somebody holds a track.
 */
export class SilentTrack {
  #context: AudioContext | undefined;
  readonly #held = new Map<string, MediaStreamAudioDestinationNode>();

  /** A silent track for one connection; the same one when asked again. */
  hold(id: string): MediaStreamTrack {
    const node = this.#held.get(id) ?? this.#addDestination(id);
    const track = node.stream.getAudioTracks()[0];
    if (track === undefined) throw new Error('an audio destination has no track');
    return track;
  }

  release(id: string): void {
    const node = this.#held.get(id);
    if (node === undefined) return;
    this.#held.delete(id);
    for (const track of node.stream.getTracks()) track.stop();
    if (this.#held.size > 0) return;
    void this.#context?.close();
    this.#context = undefined;
  }

  #addDestination(id: string): MediaStreamAudioDestinationNode {
    this.#context ??= new AudioContext(withoutDevice());
    const node = this.#context.createMediaStreamDestination();
    const silence = new ConstantSourceNode(this.#context, { offset: 0 });
    silence.connect(node);
    silence.start();
    this.#held.set(id, node);
    return node;
  }
}

/** An audio graph on a clock of its own. `sinkId` is in the standard and in Chromium, not yet in TypeScript's library. */
export function withoutDevice(): AudioContextOptions {
  const options: AudioContextOptions & { readonly sinkId: { readonly type: 'none' } } = {
    sinkId: { type: 'none' },
  };
  return options;
}
