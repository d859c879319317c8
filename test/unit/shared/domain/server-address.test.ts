import { describe, expect, it } from 'vitest';

import { isUnencrypted, readServerAddress, writeServerAddress } from '#shared/domain/server-address.ts';
import { ServerUrl } from '#shared/domain/settings.ts';

describe('the address of a phone server', () => {
  it.each([
    ['wss://pbx.example.com', { transport: 'wss', host: 'pbx.example.com', port: 443, path: '/' }],
    ['wss://pbx.example.com:8089/ws', { transport: 'wss', host: 'pbx.example.com', port: 8089, path: '/ws' }],
    ['ws://[::1]:8088/ws', { transport: 'ws', host: '::1', port: 8088, path: '/ws' }],
    ['tls://pbx.example.com', { transport: 'tls', host: 'pbx.example.com', port: 5061, path: '' }],
    ['tls://[2001:db8::1]:6061', { transport: 'tls', host: '2001:db8::1', port: 6061, path: '' }],
    ['sips:pbx.example.com:5081', { transport: 'tls', host: 'pbx.example.com', port: 5081, path: '' }],
    [
      'sip:pbx.example.com;transport=TLS',
      { transport: 'tls', host: 'pbx.example.com', port: 5061, path: '' },
    ],
    ['tcp://pbx.example.com:80', { transport: 'tcp', host: 'pbx.example.com', port: 80, path: '' }],
    ['tls://pbx.example.com:443', { transport: 'tls', host: 'pbx.example.com', port: 443, path: '' }],
    ['sip:10.0.0.5;transport=tcp', { transport: 'tcp', host: '10.0.0.5', port: 5060, path: '' }],
    ['Example.COM', { transport: 'dns', host: 'example.com', port: 0, path: '' }],
    ['sip:example.com', { transport: 'dns', host: 'example.com', port: 0, path: '' }],
  ])('%s is read', (text, address) => {
    expect(readServerAddress(text)).toEqual(address);
  });

  it.each([
    'sip:example.com:5060',
    'https://pbx.example.com',
    'wss://agent:secret@pbx.example.com',
    'sip:1001@pbx.example.com;transport=tcp',
    'tls://',
    'tls://pbx.example.com/ws',
    'pbx example',
    'udp://pbx.example.com',
    '10.0.0.5',
    '',
  ])('%j is none', (text) => {
    expect(readServerAddress(text)).toBeUndefined();
  });

  it.each([
    ['sips:pbx.example.com', 'tls://pbx.example.com'],
    ['sip:[2001:db8::1]:5070;transport=tcp', 'tcp://[2001:db8::1]:5070'],
    ['wss://pbx.example.com/', 'wss://pbx.example.com'],
    ['WSS://PBX.example.com:443/ws?x=1', 'wss://pbx.example.com/ws?x=1'],
    ['sip:example.com', 'example.com'],
  ])('%s is written %s', (text, written) => {
    const address = readServerAddress(text) ?? expect.fail('not read');
    expect(writeServerAddress(address)).toBe(written);
    expect(readServerAddress(written)).toEqual(address);
  });

  it('is unencrypted over TCP and ws, except on this computer', () => {
    const unencrypted = (text: string): boolean =>
      isUnencrypted(readServerAddress(text) ?? expect.fail(text));
    expect(unencrypted('tcp://10.0.0.5')).toBe(true);
    expect(unencrypted('tcp://127.0.0.1:5060')).toBe(false);
    expect(unencrypted('tls://10.0.0.5')).toBe(false);
  });

  it('may be kept unless it is a WebSocket that everybody can read', () => {
    expect(ServerUrl.safeParse('ws://pbx.example.com').success).toBe(false);
    expect(ServerUrl.safeParse('ws://localhost:8088').success).toBe(true);
    expect(ServerUrl.safeParse('tcp://pbx.example.com').success).toBe(true);
  });
});
