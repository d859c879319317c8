import { ensureLab, labCaFile, labEnvironment, type LabStatus } from './asterisk.ts';
import { lastLine, runScript } from './run-script.ts';

/** Where the edge proxy listens, and the accounts of the lab's Asterisk behind it; the certificate is the lab's. */
export const EDGE = {
  host: '127.0.0.1',
  wss: 'wss://127.0.0.1:5081',
  ws: 'ws://127.0.0.1:5080',
  tlsPort: 5081,
  tcpPort: 5080,
  agents: ['1011', '1012'],
} as const;

/**
 * Starts Kamailio in front of Asterisk, and Asterisk first, unless they run. Never throws: a machine that can have
 * neither is normal.
 */
export async function ensureEdge(): Promise<LabStatus> {
  const lab = await ensureLab();
  if (lab.kind === 'unavailable') return lab;
  const { code, output } = await runScript('kamailio/start.sh', labEnvironment());
  const message = lastLine(output);
  return code === 0
    ? { kind: 'ready', message, caFile: labCaFile() }
    : {
        kind: 'unavailable',
        reason: message === '' ? `kamailio/start.sh ended with ${String(code)}` : message,
      };
}

/** Ends the edge proxy, as a crash of it would: every connection of an agent breaks. */
export async function stopEdge(): Promise<void> {
  await runScript('kamailio/stop.sh', labEnvironment());
}
