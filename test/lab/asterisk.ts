import { existsSync } from 'node:fs';
import { homedir } from 'node:os';

import { lastLine, runScript } from './run-script.ts';

/** Where the lab's Asterisk listens and who may use it; the same names as in `asterisk/etc`. */
export const LAB = {
  host: '127.0.0.1',
  wss: 'wss://127.0.0.1:8089/ws',
  ws: 'ws://127.0.0.1:8088/ws',
  wssPort: 8089,
  wsPort: 8088,
  sipPort: 5060,
  sipTlsPort: 5061,
  manager: { port: 5038, username: 'lab', secret: 'labpass' },
  agents: ['1001', '1002', '1003', '1004', '1005', '1006', '1007'],
  agentPassword: 'agentpass',
} as const;

/** A lab that runs, or the reason in words why this machine has none. */
export type LabStatus =
  | { readonly kind: 'ready'; readonly message: string; readonly caFile: string }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** The Asterisk that `LAB_SUITE` asks for. */
export function labVersion(): 16 | 22 {
  return process.env['LAB_SUITE'] === 'bullseye' ? 16 : 22;
}

/** Directory of the lab's chroot, keys and logs; an installation that is there is used again. */
export function labStateDirectory(): string {
  const cache = process.env['XDG_CACHE_HOME'] ?? `${homedir()}/.cache`;
  return process.env['LAB_STATE'] ?? `${cache}/hookswitch-lab`;
}

/** What the scripts of the lab's servers are told about where they live. */
export function labEnvironment(): Readonly<Record<string, string>> {
  return { LAB_STATE: labStateDirectory() };
}

/** The certificate that signs the lab's TLS; give it to a client as its CA. */
export function labCaFile(): string {
  return `${labStateDirectory()}/keys/lab.crt`;
}

/** Starts Asterisk unless it runs, installing it when needed. Never throws: a machine without a lab is normal. */
export async function ensureLab(): Promise<LabStatus> {
  const obstacle = findObstacle();
  if (obstacle !== undefined) return { kind: 'unavailable', reason: obstacle };
  const { code, output } = await runScript('asterisk/start.sh', labEnvironment());
  const message = lastLine(output);
  return code === 0
    ? { kind: 'ready', message, caFile: labCaFile() }
    : { kind: 'unavailable', reason: message === '' ? `start.sh ended with ${String(code)}` : message };
}

/** Ends Asterisk with all its calls and bindings, and starts it again. */
export async function restartLab(): Promise<void> {
  await stopLab();
  const lab = await ensureLab();
  if (lab.kind === 'unavailable') throw new Error(lab.reason);
}

/** Stops Asterisk and keeps its installation. */
export async function stopLab(): Promise<void> {
  await runScript('asterisk/stop.sh', labEnvironment());
}

function findObstacle(): string | undefined {
  if (process.platform !== 'linux') return 'the Asterisk lab runs on Linux only';
  if (process.getuid?.() !== 0) return 'the Asterisk lab needs root (debootstrap, chroot)';
  const installer = ['/usr/sbin/debootstrap', '/usr/bin/apt-get'].some((file) => existsSync(file));
  return installer ? undefined : 'the Asterisk lab needs debootstrap, and there is no apt-get to install it';
}
