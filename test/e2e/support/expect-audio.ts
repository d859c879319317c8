import { expect } from '@playwright/test';

import { audioOf, type Audio } from './audio.ts';
import type { Desk } from './desk.ts';

/**
 * Sound goes on in both directions: the agent hears what is not silence, says what is not silence, and the caller
 * receives it. What the caller hears has no energy in the statistics, because its page is muted.
 */
export async function expectAudioBothWays(desk: Desk): Promise<void> {
  const before = await bothSides(desk);
  await expect
    .poll(async () => {
      const { agent, caller } = await bothSides(desk);
      return {
        agentHears: agent.packetsIn > before.agent.packetsIn && agent.energyIn > before.agent.energyIn,
        agentSpeaks: agent.energyOut > before.agent.energyOut,
        callerReceives: caller.packetsIn > before.caller.packetsIn,
      };
    })
    .toEqual({ agentHears: true, agentSpeaks: true, callerReceives: true });
}

async function bothSides(desk: Desk): Promise<{ readonly agent: Audio; readonly caller: Audio }> {
  return {
    agent: await audioOf(await desk.app.window('/media.html')),
    caller: await audioOf(await desk.app.window('/caller.html')),
  };
}
