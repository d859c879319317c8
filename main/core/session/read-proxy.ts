/**
 * The first proxy of a list as the system gives it (`PROXY host:port; SOCKS5 other:1080; DIRECT`) that makes tunnels for
 * us, as a URL; undefined when the way is direct. SOCKS proxies are passed over.
 */
export function readProxy(list: string): string | undefined {
  for (const entry of list.split(';')) {
    const [kind = '', place = ''] = entry.trim().split(/\s+/);
    if (kind.toUpperCase() === 'DIRECT') return undefined;
    if (place === '' || !/^(?:PROXY|HTTPS?)$/i.test(kind)) continue;
    return `${kind.toUpperCase() === 'HTTPS' ? 'https' : 'http'}://${place}`;
  }
  return undefined;
}
