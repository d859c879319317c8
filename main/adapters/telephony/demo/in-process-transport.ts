import { EmitterImpl } from 'sip.js/lib/api/emitter.js';
import { TransportState } from 'sip.js/lib/api/transport-state.js';
import type { Transport } from 'sip.js/lib/api/transport.js';
import type { Logger as SipLogger } from 'sip.js/lib/core/log/logger.js';

import type { Logger } from '#core/ports/logger.ts';
import type { AttachedTelephone } from './demo-pbx.ts';

export interface InProcessTransportOptions {
  readonly attach: (deliver: (text: string) => void) => AttachedTelephone;
  readonly logger: Logger;
}

/** Carries SIP between a demo telephone and the exchange in the same process. Exceptions of sip.js end here. */
export class InProcessTransport implements Transport {
  readonly protocol = 'WS';
  readonly stateChange = new EmitterImpl<TransportState>();
  onConnect: (() => void) | undefined;
  onDisconnect: ((error?: Error) => void) | undefined;
  onMessage: ((message: string) => void) | undefined;
  readonly #options: InProcessTransportOptions;
  #line: AttachedTelephone | undefined;

  constructor(_logger: SipLogger, options: InProcessTransportOptions) {
    this.#options = options;
  }

  get state(): TransportState {
    return this.#line === undefined ? TransportState.Disconnected : TransportState.Connected;
  }

  isConnected(): boolean {
    return this.#line !== undefined;
  }

  connect(): Promise<void> {
    if (this.#line !== undefined) return Promise.resolve();
    this.#line = this.#options.attach((text) => this.#deliver(text));
    this.stateChange.emit(TransportState.Connecting);
    this.stateChange.emit(TransportState.Connected);
    this.onConnect?.();
    return Promise.resolve();
  }

  disconnect(): Promise<void> {
    if (this.#line === undefined) return Promise.resolve();
    this.#line.detach();
    this.#line = undefined;
    this.stateChange.emit(TransportState.Disconnecting);
    this.stateChange.emit(TransportState.Disconnected);
    this.onDisconnect?.();
    return Promise.resolve();
  }

  async dispose(): Promise<void> {
    await this.disconnect();
    this.stateChange.removeAllListeners();
  }

  send(message: string): Promise<void> {
    if (this.#line === undefined) return Promise.reject(new Error('the demo telephone is not connected'));
    this.#line.receive(message);
    return Promise.resolve();
  }

  #deliver(text: string): void {
    if (this.#line === undefined) return;
    try {
      this.onMessage?.(text);
    } catch (error) {
      this.#options.logger.error('demo.telephone-failed', { message: String(error) });
    }
  }
}
