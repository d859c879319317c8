import type { ConnectionFailure } from './connection-failure.ts';
import type { Pong } from './ping-watch.ts';

/** What a wire tells its owner. `onEnd` comes exactly once, whatever happens, and nothing comes after it. */
export interface WireEvents {
  readonly onOpen: () => void;
  /** One whole SIP message, or a keep-alive that wants an answer. */
  readonly onFrame: (data: Buffer) => void;
  /** The server answered a ping; `lastPong` says when. */
  readonly onPong: () => void;
  readonly onEnd: (failure: ConnectionFailure) => void;
}

/** One connection to a SIP server, from dialling to its end. */
export interface Wire {
  readonly lastPong: Pong | undefined;
  /** Epoch ms from which the server's certificate, or one that signs it, does not hold any more; undefined without TLS. */
  readonly certificateUntil: number | undefined;
  /** Our side of the connection, once it stands. */
  readonly local: { readonly address: string; readonly port: number } | undefined;
  pingNow(): void;
  /** Resolves when the message has left for the kernel. */
  send(text: string): Promise<void>;
  /** Closes in good order and, if the server does not answer that, by force. */
  close(): void;
  /** Ends by force without telling the owner. */
  abandon(): void;
}
