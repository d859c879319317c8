import type { ConnectorEvent } from '#core/ports/telephony-connector.ts';
import { CallId } from '#shared/domain/ids.ts';
import { Ami } from '#test/lab/ami.ts';
import { PbxView } from '#test/lab/pbx-view.ts';
import { MediaPage } from '#test/support/media-page.ts';
import { labLine, PbxLine } from '#test/support/pbx-line.ts';

export type LineChange = Parameters<typeof labLine>[1];

/** Lines of agents on the lab's Asterisk and what the PBX says about them; for tests of the connector. */
export class PbxOffice {
  readonly ami: Ami;
  readonly pbx: PbxView;
  readonly #media: MediaPage;
  readonly #lines: PbxLine[] = [];

  private constructor(ami: Ami, media: MediaPage) {
    this.ami = ami;
    this.pbx = new PbxView(ami);
    this.#media = media;
  }

  static async open(): Promise<PbxOffice> {
    const [ami, media] = await Promise.all([Ami.login(), MediaPage.start()]);
    return new PbxOffice(ami, media);
  }

  /** A registered line of this agent. */
  async line(user = '1001', change: LineChange = {}): Promise<PbxLine> {
    const line = new PbxLine(labLine(this.#media, { user, ...change }));
    this.#lines.push(line);
    return line.registered();
  }

  /** A customer calls: `does` is an extension of `lab-customer`, `variables` as `__LAB_ALERT_INFO=…`. */
  async customer(calls = '1001', does = 'tone', variables: readonly string[] = []): Promise<void> {
    await this.ami.action('Originate', {
      Channel: `Local/${does}@lab-customer/n`,
      Context: 'from-agent',
      Exten: calls,
      Priority: '1',
      CallerID: '"Ann Smith" <+15551234567>',
      Async: 'true',
      Timeout: '30000',
      Variable: variables,
    });
  }

  async dial(line: PbxLine, number: string): Promise<CallId> {
    const callId = CallId.parse(crypto.randomUUID());
    const dialled = await line.connector.dial(callId, number);
    if (!dialled.ok) throw new Error(`not dialled: ${dialled.problem}`);
    return callId;
  }

  /** Dials a code and waits until the PBX has done it and hung up. */
  async dialCode(line: PbxLine, code: string): Promise<Extract<ConnectorEvent, { type: 'ended' }>> {
    const callId = await this.dial(line, code);
    return line.next('ended', (event) => event.callId === callId);
  }

  /** A customer talks to the line's agent. */
  async talking(line: PbxLine, agent = '1001', does = 'tone'): Promise<CallId> {
    const after = line.events.length;
    await this.customer(agent, does);
    const { callId } = await line.next('incoming', () => true, after);
    const answered = await line.connector.answer(callId);
    if (!answered.ok) throw new Error(`not answered: ${answered.problem}`);
    await line.next('media', (event) => event.callId === callId && event.state === 'flowing');
    return callId;
  }

  /** Takes all lines away and ends every call; the next test begins in an empty office. */
  async clear(): Promise<void> {
    await Promise.all(this.#lines.splice(0).map((line) => line.connector.disconnect()));
    await this.ami.command('channel request hangup all');
    for (const agent of ['1001', '1002']) await this.pbx.forgetFeatures(agent);
    await this.pbx.until(
      () => this.pbx.channels(),
      (channels) => channels.length === 0,
    );
  }

  /** Ends the page that carries the audio of every line here. */
  crashMedia(): Promise<void> {
    return this.#media.crash();
  }

  async close(): Promise<void> {
    this.ami.close();
    await this.#media.dispose();
  }
}
