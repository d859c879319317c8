import { readFileSync } from 'node:fs';
import { connect } from 'node:tls';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ami } from '../../lab/ami.ts';
import { header } from '../../lab/ami-packet.ts';
import { LAB, labCaFile, labVersion } from '../../lab/asterisk.ts';

describe('the Asterisk lab', () => {
  let ami: Ami;

  beforeAll(async () => {
    ami = await Ami.login();
  });

  afterAll(() => ami.close());

  it('runs the Asterisk that was asked for', async () => {
    expect(await ami.command('core show version')).toContain(`Asterisk ${String(labVersion())}.`);
  });

  it('knows every agent', async () => {
    const endpoints = await ami.command('pjsip show endpoints');
    expect(LAB.agents.filter((agent) => !endpoints.includes(`Endpoint:  ${agent}`))).toEqual([]);
  });

  it('makes a call to an agent who is away, and tells how it ended', async () => {
    const ended = ami.waitFor('UserEvent', (packet) => header(packet, 'userevent') === 'LabDial');
    await ami.action('Originate', {
      Channel: 'Local/quiet@lab-customer/n',
      Context: 'agents',
      Exten: '1009',
      Priority: '1',
      Async: 'true',
    });
    expect(header(await ended, 'status')).toBe('CHANUNAVAIL');
  });

  it('refuses a manager action that does not exist, with its reason', async () => {
    await expect(ami.action('NoSuchAction')).rejects.toThrow('Invalid/unknown command');
  });

  it('is trusted over TLS by its own certificate alone', async () => {
    const trusted = connect({ host: LAB.host, port: LAB.wssPort, ca: readFileSync(labCaFile()) });
    await once(trusted, 'secureConnect');
    expect(trusted.authorized).toBe(true);
    trusted.destroy();
    const stranger = connect({ host: LAB.host, port: LAB.wssPort });
    await expect(once(stranger, 'secureConnect')).rejects.toThrow('self-signed certificate');
  });
});
