import { session } from 'electron';

/** The system's word on the way to a host: its settings, its PAC file or the environment, as a list of proxies. */
export function systemProxies(host: string, port: number): Promise<string> {
  const name = host.includes(':') ? `[${host}]` : host;
  return session.defaultSession.resolveProxy(`https://${name}:${port}/`);
}
