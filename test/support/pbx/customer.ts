import { Ami } from '#test/lab/ami.ts';
import { header, type AmiPacket } from '#test/lab/ami-packet.ts';
import { PbxView } from '#test/lab/pbx-view.ts';

import { CUSTOMER } from './pbx-profile.ts';

export interface CustomerCall {
  /** What the customer does once connected: an extension of `lab-customer`. */
  readonly does?: 'echo' | 'tone' | 'moh' | 'short' | 'quiet' | 'digits';
  /** Whom the customer calls, by default agent 1001. */
  readonly calls?: string;
  readonly number?: string;
  readonly name?: string;
  /** Inherited channel variables as `__LAB_ALERT_INFO=…`; a comma would end one. */
  readonly variables?: readonly string[];
}

const TALK_WITHIN_MS = 8000;
/** The microphone of the tests beeps once a second. */
const SILENT_FOR_MS = 1700;
/** A voice ends after 200 ms of quiet; it is louder than 40 of 32767. Silence decodes to 0. */
const QUIET_MS_AND_LEVEL = '200,40';

/** Times at which Asterisk saw a call to an agent change, in epoch milliseconds. */
export interface PbxTimes {
  readonly dialled: Promise<number>;
  readonly answered: Promise<number>;
  readonly ended: Promise<number>;
}

/** The far end of the agent's calls, played by Asterisk. */
export class Customer {
  readonly ami: Ami;
  /** What the PBX says about who is connected with whom. */
  readonly pbx: PbxView;

  constructor(ami: Ami) {
    this.ami = ami;
    this.pbx = new PbxView(ami);
  }

  static async ready(): Promise<Customer> {
    return new Customer(await Ami.login());
  }

  /** Calls an agent; resolves when Asterisk has taken the order. */
  async call({ does = 'tone', calls = '1001', ...who }: CustomerCall = {}): Promise<void> {
    const { number = CUSTOMER.shownByPbx, name = '', variables = [] } = who;
    await this.ami.action('Originate', {
      Channel: `Local/${does}@lab-customer/n`,
      Context: 'from-agent',
      Exten: calls,
      Priority: '1',
      CallerID: `"${name}" <${number}>`,
      Timeout: '40000',
      Async: 'true',
      Variable: variables,
    });
  }

  /** The customer says nothing from now on, or speaks again. */
  async isSilent(silent: boolean): Promise<void> {
    for (const { name } of await this.pbx.channels()) {
      if (!/@lab-customer-[0-9a-f]+;1$/.test(name)) continue;
      const State = silent ? 'on' : 'off';
      await this.ami.action('MuteAudio', { Channel: name, Direction: 'in', State });
    }
  }

  /** Ends whatever channel of this endpoint is up, as the far end would. */
  async hangUp(endpoint = '1001', cause = '16'): Promise<void> {
    await this.ami.action('Hangup', { Channel: `/^PJSIP/${endpoint}-.*$/`, Cause: cause });
  }

  /** The customer gives up: the channel that stands for the customer goes. */
  async giveUp(): Promise<void> {
    await this.ami.action('Hangup', { Channel: '/^Local/.*@lab-customer.*;1$/', Cause: '16' });
  }

  /** Ends every call in the lab that is still up, and waits until none is. */
  async clear(): Promise<void> {
    await this.ami.command('channel request hangup all');
    for (let round = 0; round < 50; round += 1) {
      if ((await this.pbx.channels()).length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  /** Watch before the call is made. */
  times(endpoint = '1001'): PbxTimes {
    const isAgent = (packet: AmiPacket, key: string): boolean =>
      header(packet, key).startsWith(`PJSIP/${endpoint}-`);
    const now = (): number => Date.now();
    const times = {
      dialled: this.ami.waitFor('DialBegin', (packet) => isAgent(packet, 'destchannel'), 20_000).then(now),
      answered: this.ami
        .waitFor(
          'DialEnd',
          (each) => isAgent(each, 'destchannel') && header(each, 'dialstatus') === 'ANSWER',
          30_000,
        )
        .then(now),
      ended: this.ami.waitFor('Hangup', (packet) => isAgent(packet, 'channel'), 60_000).then(now),
    };
    for (const time of Object.values(times)) time.catch(() => undefined);
    return times;
  }

  /** How the agent's leg ended, for the caller. Ask before it ends. */
  async outcome(): Promise<{ readonly status: string; readonly cause: string }> {
    const packet = await this.ami.waitFor(
      'UserEvent',
      (each) => header(each, 'userevent') === 'LabDial',
      40_000,
    );
    return { status: header(packet, 'status'), cause: header(packet, 'cause') };
  }

  /**
   * Resolves when Asterisk hears a voice on the agent's channel: it decodes the audio and measures its loudness. With
   * several calls `talkingTo` names the party whose ear gets it.
   */
  async hearsAgent(endpoint = '1001', talkingTo?: string): Promise<void> {
    await this.#listen(await this.channelOf(endpoint, talkingTo), TALK_WITHIN_MS);
  }

  /**
   * Resolves when Asterisk hears no voice on the agent's channel for longer than the pauses of the test's one. What was
   * on its way still arrives: it listens again for as long as a voice may take to come.
   */
  async hearsNothing(endpoint = '1001', talkingTo?: string): Promise<void> {
    const channel = await this.channelOf(endpoint, talkingTo);
    for (const end = performance.now() + TALK_WITHIN_MS; performance.now() < end;) {
      const isQuiet = await this.#listen(channel, SILENT_FOR_MS).then(
        () => false,
        () => true,
      );
      if (isQuiet) return;
    }
    throw new Error(`the PBX hears a voice from ${endpoint}`);
  }

  async #listen(channel: string, withinMs: number): Promise<void> {
    const heard = this.ami.waitFor(
      'ChannelTalkingStart',
      (each) => header(each, 'channel') === channel,
      withinMs,
    );
    heard.catch(() => undefined);
    await this.ami.action('Setvar', {
      Channel: channel,
      Variable: 'TALK_DETECT(set)',
      Value: QUIET_MS_AND_LEVEL,
    });
    try {
      await heard;
    } finally {
      await this.ami.action('Setvar', { Channel: channel, Variable: 'TALK_DETECT(remove)', Value: '' });
    }
  }

  /** The channel of an endpoint, or the one of its channels that is in a bridge with the party. */
  async channelOf(endpoint = '1001', party?: string): Promise<string> {
    const all = await this.pbx.channels();
    const bridges = all.filter((each) => each.party === party).map(({ bridge }) => bridge);
    const found = all.find(
      ({ name, bridge }) =>
        name.startsWith(`PJSIP/${endpoint}-`) &&
        (party === undefined || (bridge !== '' && bridges.includes(bridge))),
    );
    if (found === undefined) throw new Error(`no channel of ${endpoint}: ${JSON.stringify(all)}`);
    return found.name;
  }

  dispose(): void {
    this.ami.close();
  }
}
