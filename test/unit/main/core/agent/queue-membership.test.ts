import { describe, expect, it } from 'vitest';

import { QueueMembership } from '#core/agent/queue-membership.ts';
import { FakeAgentControl } from '#test/support/fakes/fake-agent-control.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));
const READY = { loggedIn: true, paused: false };
const AWAY = { loggedIn: true, paused: true };

function membership(offered?: FakeAgentControl['offered']) {
  const control = new FakeAgentControl(offered);
  const states: string[] = [];
  const queue: QueueMembership = new QueueMembership({
    control,
    onChange: () => states.push(queue.state),
  });
  return { control, queue, states };
}

describe('membership in the queues', () => {
  it('is told whole the first time, and then only what changes', async () => {
    const { control, queue } = membership();
    queue.setReachable(true);
    queue.want(READY);
    await settle();
    expect([control.told, queue.state]).toEqual([['log-in', 'resume'], 'agreed']);
    queue.want(AWAY);
    expect(queue.state).toBe('telling');
    await settle();
    queue.want({ loggedIn: false, paused: false });
    await settle();
    expect(control.told).toEqual(['log-in', 'resume', 'pause', 'log-out']);
  });

  it('waits for a line that calls can go by', async () => {
    const { control, queue } = membership();
    queue.want(READY);
    await settle();
    expect([control.told, queue.state]).toEqual([[], 'telling']);
    queue.setReachable(true);
    await settle();
    expect(queue.state).toBe('agreed');
  });

  it('is refused with the reason, and tells again only what was not taken', async () => {
    const { control, queue } = membership();
    queue.setReachable(true);
    control.refusals.set('resume', 'no-answer');
    queue.want(READY);
    await settle();
    expect([queue.state, queue.problem]).toEqual(['refused', 'no-answer']);
    control.refusals.clear();
    queue.retry();
    await settle();
    expect([control.told, queue.state]).toEqual([['log-in', 'resume', 'resume'], 'agreed']);
  });

  it('tells again by itself when the line is back that was missing', async () => {
    const { control, queue } = membership();
    queue.setReachable(true);
    control.refusals.set('log-in', 'not-reachable');
    queue.want(READY);
    await settle();
    queue.setReachable(false);
    control.refusals.clear();
    queue.setReachable(true);
    await settle();
    expect(queue.state).toBe('agreed');
  });

  it('takes the last of several quick wishes, and forgets the failure of one that is void', async () => {
    const { control, queue } = membership();
    queue.setReachable(true);
    queue.want(READY);
    await settle();
    control.refusals.set('pause', 'refused');
    queue.want(AWAY);
    queue.want(READY);
    await settle();
    expect([queue.state, control.told]).toEqual(['agreed', ['log-in', 'resume', 'pause']]);
  });

  it('knows nothing of another line', async () => {
    const { control, queue } = membership();
    queue.setReachable(true);
    queue.want(AWAY);
    await settle();
    queue.forget();
    await settle();
    expect(control.told).toEqual(['log-in', 'pause', 'log-in', 'pause']);
  });

  it('tells what there are codes for, and is alone without any', async () => {
    const pausing = membership(['pause', 'resume']);
    pausing.queue.setReachable(true);
    pausing.queue.want(AWAY);
    await settle();
    expect([pausing.control.told, pausing.queue.state]).toEqual([['pause'], 'agreed']);
    const none = membership([]);
    none.queue.setReachable(true);
    none.queue.want(AWAY);
    await settle();
    expect([none.control.told, none.queue.state]).toEqual([[], 'alone']);
  });

  it('is alone again when nothing is wanted any more', async () => {
    const { queue, states } = membership();
    queue.setReachable(true);
    queue.want(READY);
    await settle();
    queue.want(undefined);
    expect(states).toEqual(['telling', 'agreed', 'alone']);
  });
});
