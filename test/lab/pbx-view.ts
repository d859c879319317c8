import { setTimeout as delay } from 'node:timers/promises';

import type { Ami } from './ami.ts';
import { header, type AmiPacket } from './ami-packet.ts';

/** One leg as Asterisk has it. */
export interface PbxChannel {
  readonly name: string;
  /** Without its running number: `PJSIP/1001`, or `Local/tone@lab-customer` for a customer made by a test. */
  readonly party: string;
  /** `Down`, `Ring`, `Ringing`, `Up`. */
  readonly state: string;
  /** Of the bridge it is in, or empty. */
  readonly bridge: string;
  readonly application: string;
  readonly exten: string;
}

export interface ParkedCall {
  readonly place: string;
  readonly party: string;
}

export interface QueueMember {
  readonly party: string;
  readonly paused: boolean;
  /** AMI `Status`: 1 not in use, 2 in use, 3 busy, 5 unavailable, 6 ringing, 8 on hold. */
  readonly status: number;
}

/** Asterisk makes it for the first MESSAGE it routes and keeps it for ever; it is nobody's leg. */
const MESSAGES = 'Message/ast_msg_queue';
const FEATURES = ['dnd', 'forward'] as const;
const LAMPS = ['DND', 'FWD', 'QUEUE', 'PAUSE'] as const;
const POLL_MS = 25;

/** What the PBX itself says about calls: the far side of every check. */
export class PbxView {
  readonly #ami: Ami;

  constructor(ami: Ami) {
    this.#ami = ami;
  }

  async channels(party?: string): Promise<readonly PbxChannel[]> {
    const listed = (await this.#ami.list('CoreShowChannels')).map(toChannel);
    const all = listed.filter(({ name }) => name !== MESSAGES);
    return party === undefined ? all : all.filter((channel) => channel.party === party);
  }

  /** Everybody who shares a bridge with a party, themselves left out, in alphabetical order; empty when in none. */
  async bridgedWith(party: string): Promise<readonly string[]> {
    return (await this.rooms(party)).flat().toSorted();
  }

  /** Who shares each of a party's bridges with them: a party with two legs may be in two. */
  async rooms(party: string): Promise<readonly (readonly string[])[]> {
    const all = await this.channels();
    const bridges = new Set(all.filter((each) => each.party === party).map((each) => each.bridge));
    bridges.delete('');
    return [...bridges].map((bridge) =>
      all
        .filter((each) => each.bridge === bridge && each.party !== party)
        .map((each) => each.party)
        .toSorted(),
    );
  }

  async parked(): Promise<readonly ParkedCall[]> {
    const items = await this.#ami.list('ParkedCalls');
    return items.map((item) => ({
      place: header(item, 'parkingspace'),
      party: partyOf(header(item, 'parkeechannel')),
    }));
  }

  async queueMembers(queue: string): Promise<readonly QueueMember[]> {
    const items = await this.#ami.list('QueueStatus', { Queue: queue });
    return items
      .filter((item) => header(item, 'event') === 'QueueMember')
      .map((item) => ({
        party: header(item, 'stateinterface') || header(item, 'location'),
        paused: header(item, 'paused') === '1',
        status: Number(header(item, 'status')),
      }));
  }

  /** The digits that the next Read() of extension 609 or of the customer `digits` gets. Ask before they are sent. */
  async digits(withinMs = 15_000): Promise<string> {
    const read = await this.#ami.waitFor(
      'UserEvent',
      (packet) => header(packet, 'userevent') === 'LabDigits',
      withinMs,
    );
    return header(read, 'digits');
  }

  /** What became of the next wish of extension 640 to go on to 1002: `SUCCESS` or `FAILURE`. Ask before it is dialled. */
  async referred(withinMs = 20_000): Promise<string> {
    const told = await this.#ami.waitFor(
      'UserEvent',
      (packet) => header(packet, 'userevent') === 'LabTransfer',
      withinMs,
    );
    return header(told, 'status');
  }

  /** Resolves when a party's ear is given music, which is what hold sounds like. Ask before the hold. */
  async hearsMusic(party: string, withinMs = 10_000): Promise<void> {
    await this.#ami.waitFor(
      'MusicOnHoldStart',
      (packet) => partyOf(header(packet, 'channel')) === party,
      withinMs,
    );
  }

  /** Resolves when a party's music ends. Ask before the resume. */
  async musicEnds(party: string, withinMs = 10_000): Promise<void> {
    await this.#ami.waitFor(
      'MusicOnHoldStop',
      (packet) => partyOf(header(packet, 'channel')) === party,
      withinMs,
    );
  }

  /** Whose legs are being recorded. One-touch recording taps the leg of the other party, not of who asked for it. */
  async recorded(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const { name, party } of await this.channels()) {
      if (/^0x/m.test(await this.#ami.command(`mixmonitor list ${name}`))) found.push(party);
    }
    return found;
  }

  /**
   * Waits until a question about the PBX is answered so.
   * @throws with the last answer when it never was
   */
  async until<T>(ask: () => Promise<T>, fits: (answer: T) => boolean, withinMs = 8000): Promise<T> {
    let last: T | undefined;
    for (const end = performance.now() + withinMs; performance.now() < end; await delay(POLL_MS)) {
      last = await ask();
      if (fits(last)) return last;
    }
    throw new Error(`the PBX never came to that: ${JSON.stringify(last)}`);
  }

  /** Waits until the party is in one bridge and no other, with exactly these. */
  async untilInOneRoom(party: string, others: readonly string[], withinMs?: number): Promise<void> {
    const wanted = others.toSorted().join();
    await this.until(
      () => this.rooms(party),
      (rooms) => rooms.length === 1 && rooms[0]?.join() === wanted,
      withinMs,
    );
  }

  /** Waits until exactly these share a bridge with the party. */
  async untilBridged(party: string, others: readonly string[], withinMs?: number): Promise<void> {
    const wanted = others.toSorted().join();
    await this.until(
      () => this.bridgedWith(party),
      (now) => now.join() === wanted,
      withinMs,
    );
  }

  /** Where the PBX sends an agent's calls instead; empty when nowhere. */
  async forwards(agent: string): Promise<string> {
    const shown = await this.#ami.command(`database get forward ${agent}`).catch(() => '');
    return /^Value: (.*)$/m.exec(shown)?.[1] ?? '';
  }

  /** Keeps what comes and goes on the wire from now on, for `requests`. */
  async watchRequests(): Promise<void> {
    await this.#ami.command('pjsip set history clear');
    await this.#ami.command('pjsip set history on');
  }

  /** The first lines of the requests of a method that came in since `watchRequests`; ends the watching. */
  async requests(method: string): Promise<readonly string[]> {
    await this.#ami.command('pjsip set history off');
    const shown = await this.#ami.command('pjsip show history');
    const line = new RegExp(`<== .*\\b(${method} .*)$`);
    return shown.split('\n').flatMap((each) => line.exec(each)?.[1] ?? []);
  }

  /** Switches off what an agent has switched on by dialling; it outlives Asterisk otherwise. */
  async forgetFeatures(agent: string): Promise<void> {
    const lines = [
      ...FEATURES.map((family) => `database del ${family} ${agent}`),
      ...LAMPS.map((lamp) => `devstate change Custom:${lamp}${agent} NOT_INUSE`),
      `queue remove member PJSIP/${agent} from sales`,
      `queue unpause member PJSIP/${agent}`,
    ];
    // Asterisk calls it an error when there was nothing to switch off.
    for (const line of lines) await this.#ami.command(line).catch(() => undefined);
  }
}

/** `PJSIP/1001-0000002a` and `Local/tone@lab-customer-00000001;1` without what numbers them. */
export function partyOf(channel: string): string {
  return channel.replace(/-[0-9a-f]{8}(;[12])?$/, '');
}

function toChannel(packet: AmiPacket): PbxChannel {
  const name = header(packet, 'channel');
  return {
    name,
    party: partyOf(name),
    state: header(packet, 'channelstatedesc'),
    bridge: header(packet, 'bridgeid'),
    application: header(packet, 'application'),
    exten: header(packet, 'exten'),
  };
}
