/** Where the lab's Asterisk listens and who may use it; the same names as in `asterisk/etc`. */
export declare const LAB: {
  readonly host: '127.0.0.1';
  readonly wss: 'wss://127.0.0.1:8089/ws';
  readonly ws: 'ws://127.0.0.1:8088/ws';
  readonly wssPort: 8089;
  readonly wsPort: 8088;
  readonly sipPort: 5060;
  readonly manager: {
    readonly port: 5038;
    readonly username: 'lab';
    readonly secret: 'labpass';
  };
  readonly agents: readonly ['1001', '1002', '1003', '1004'];
  readonly agentPassword: 'agentpass';
};
/** A lab that runs, or the reason in words why this machine has none. */
export type LabStatus =
  | {
      readonly kind: 'ready';
      readonly message: string;
      readonly caFile: string;
    }
  | {
      readonly kind: 'unavailable';
      readonly reason: string;
    };
/** Directory of the lab's chroot, keys and logs; an installation that is there is used again. */
export declare function labStateDirectory(): string;
/** The certificate that signs the lab's TLS; give it to a client as its CA. */
export declare function labCaFile(): string;
/** Starts Asterisk unless it runs, installing it when needed. Never throws: a machine without a lab is normal. */
export declare function ensureLab(): Promise<LabStatus>;
/** Stops Asterisk and keeps its installation. */
export declare function stopLab(): Promise<void>;
