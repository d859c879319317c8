import type { CallId } from '#shared/domain/ids.ts';
import { Ami } from '#test/lab/ami.ts';
import { statsThat } from '#test/support/media-loop.ts';
import { MediaPage } from '#test/support/media-page.ts';
import { labLine, PbxLine } from '#test/support/pbx-line.ts';

/** Lines at the lab's Asterisk with one media page, and the customers who call them. */
export class LabDesk {
  readonly media: MediaPage;
  readonly ami: Ami;
  readonly #lines: PbxLine[];

  private constructor(media: MediaPage, ami: Ami, lines: PbxLine[] = []) {
    this.media = media;
    this.ami = ami;
    this.#lines = lines;
  }

  /** The same lines with another connection to the manager, after Asterisk was started anew. */
  with(ami: Ami): LabDesk {
    return new LabDesk(this.media, ami, this.#lines);
  }

  static async open(): Promise<LabDesk> {
    const [media, ami] = await Promise.all([MediaPage.start(), Ami.login()]);
    return new LabDesk(media, ami);
  }

  line(change: Parameters<typeof labLine>[1] = {}): PbxLine {
    const made = new PbxLine(labLine(this.media, change));
    this.#lines.push(made);
    return made;
  }

  /** A customer who is put through to an agent and then hears or does what `exten` of `lab-customer` says. */
  customerCalls(exten = 'tone', agent = '1001'): void {
    void this.ami.action('Originate', {
      Channel: `Local/${exten}@lab-customer/n`,
      Context: 'agents',
      Exten: agent,
      Priority: '1',
      CallerID: '"Ann Smith" <+15551234567>',
      Async: 'true',
      Timeout: '20000',
    });
  }

  /** A call of a customer that was answered and has audio. */
  async answered(phone: PbxLine, exten = 'tone', agent = '1001'): Promise<CallId> {
    const after = phone.events.length;
    this.customerCalls(exten, agent);
    const { callId } = await phone.next('incoming', () => true, after);
    const answer = await phone.connector.answer(callId);
    if (!answer.ok) throw new Error(answer.problem);
    await phone.next('media', (event) => event.callId === callId && event.state === 'flowing');
    return callId;
  }

  /** When packets go both ways on the connection of the line's first call. */
  async audioBothWays(phone: PbxLine): Promise<void> {
    const id = phone.connector.mediaIds()[0] ?? '';
    const first = await statsThat(this.media, id, () => true);
    await statsThat(
      this.media,
      id,
      (now) => now.packetsIn > first.packetsIn + 10 && now.packetsOut > first.packetsOut + 10,
    );
  }

  /** Ends all calls and lines. */
  async clear(): Promise<void> {
    await Promise.all(this.#lines.splice(0).map((line) => line.connector.disconnect()));
    await this.ami.command('channel request hangup all');
  }

  async close(): Promise<void> {
    this.ami.close();
    await this.media.dispose();
  }
}
