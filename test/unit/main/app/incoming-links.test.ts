import { describe, expect, it } from 'vitest';

import { IncomingLinks, type LinkTarget } from '#app/incoming-links.ts';
import { readStart } from '#app/start-arguments.ts';
import { ManualTimer } from '#test/support/fakes/manual-timer.ts';

const CALL = '11111111-1111-4111-8111-111111111111';

function setUp() {
  const timer = new ManualTimer();
  const links = new IncomingLinks({ timer });
  const said: string[] = [];
  const target: LinkTarget = {
    show: () => said.push('show'),
    offer: (number) => said.push(`offer ${number}`),
    history: (number) => said.push(`history ${number}`),
    call: (id) => said.push(`call ${id}`),
    order: (order) => said.push(`order ${order}`),
    unreadable: (problem) => said.push(`unreadable ${problem}`),
  };
  return { timer, links, said, target };
}

function running() {
  const parts = setUp();
  parts.links.serveTo(parts.target);
  return parts;
}

describe('links while the app runs', () => {
  it('offer a number, show the panel, or are refused with the reason', () => {
    const { links, said, timer } = running();
    for (const link of [
      'tel:+493012345678',
      'hookswitch:show',
      'hookswitch:history/7042',
      'hookswitch:hangup',
      `hookswitch:call/${CALL}`,
      'tel:112?body=x',
    ]) {
      links.take(link);
      timer.pass(1000);
    }
    expect(said).toEqual([
      'offer +493012345678',
      'show',
      'history 7042',
      'order hang-up',
      `call ${CALL}`,
      'unreadable with-headers',
    ]);
  });

  it('are served at once', () => {
    const { links, said } = running();
    links.take('tel:7042');
    expect(said).toEqual(['offer 7042']);
  });

  it('in a flood of fifty a second leave one number, the last', () => {
    const { links, said, timer } = running();
    for (let n = 1; n <= 50; n += 1) {
      links.take(`tel:${7000 + n}`);
      timer.pass(20);
    }
    timer.pass(5000);
    expect(said.length).toBeLessThanOrEqual(4);
    expect(said.at(-1)).toBe('offer 7050');
  });

  it('are not replaced by the wish to see the panel', () => {
    const { links, said, timer } = running();
    links.take('tel:1');
    links.take('tel:2');
    links.wake();
    timer.pass(5000);
    expect(said).toEqual(['offer 1', 'offer 2']);
  });

  it('lead nowhere once the app is closing', () => {
    const { links, said, timer } = running();
    links.take('tel:1');
    links.take('tel:2');
    links.dispose();
    links.take('tel:3');
    timer.pass(5000);
    expect(said).toEqual(['offer 1']);
  });
});

describe('links before the app is ready', () => {
  it('wait, and only the last is served', () => {
    const { links, said, target, timer } = setUp();
    links.take('tel:1');
    links.take('tel:2');
    expect(said).toEqual([]);
    links.serveTo(target);
    timer.pass(5000);
    expect(said).toEqual(['offer 2']);
  });

  it('survive that macOS also activates the app', () => {
    const { links, said, target, timer } = setUp();
    links.take('tel:1');
    links.wake();
    links.serveTo(target);
    timer.pass(5000);
    expect(said).toEqual(['offer 1']);
  });
});

describe('a second start', () => {
  it.each([
    [['hookswitch'], 'show'],
    [['hookswitch', 'tel:7042'], 'offer 7042'],
    [['hookswitch', '--', 'tel:7042'], 'offer 7042'],
    [['hookswitch', '--allow-file-access', 'TEL:7042', '/tmp/x'], 'offer 7042'],
    [['hookswitch', 'https://evil.example/'], 'show'],
    [['hookswitch', '--renderer-cmd-prefix=tel:1'], 'show'],
    [['hookswitch', 'tel:1', 'tel:2'], 'offer 2'],
    [['hookswitch', 'tel:1 tel:2'], 'unreadable not-one-link'],
    [['hookswitch', '--hidden', 'tel:3'], 'offer 3'],
    [['tel:7042'], 'show'],
    [[], 'show'],
  ])('%j leads to: %s', (argv, outcome) => {
    const { links, said } = running();
    links.takeStart(readStart(argv));
    expect(said).toEqual([outcome]);
  });

  it('with the computer shows nothing', () => {
    const { links, said } = running();
    links.takeStart(readStart(['hookswitch', '--hidden']));
    expect(said).toEqual([]);
  });
});
