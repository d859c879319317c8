import type { LineId } from '#shared/domain/ids.ts';
import type { Voicemail } from '#shared/domain/message.ts';
import type { MailboxCount, MailboxWatch } from '../ports/mailbox-watch.ts';

/** A line with a mailbox, and the code that dials it, where its profile has one. */
export interface MailboxLine {
  readonly id: LineId;
  readonly label: string;
  readonly code: string;
  readonly mailbox: MailboxWatch;
}

interface Watched extends Omit<MailboxLine, 'label' | 'code'> {
  label: string;
  code: string;
  stop: () => void;
  count: MailboxCount | undefined;
}

/** The mailboxes of all lines that have one. */
export class VoicemailBoard {
  readonly #onChange: (mailboxes: readonly Voicemail[]) => void;
  readonly #lines = new Map<LineId, Watched>();

  constructor(onChange: (mailboxes: readonly Voicemail[]) => void) {
    this.#onChange = onChange;
  }

  attach(line: MailboxLine): void {
    this.detach(line.id);
    const watched: Watched = { ...line, stop: () => undefined, count: undefined };
    this.#lines.set(line.id, watched);
    watched.stop = line.mailbox.onCount((count) => {
      watched.count = count;
      this.#tell();
    });
  }

  /** The line has another name or code; its mailbox is the same. */
  update({ id, label, code }: Omit<MailboxLine, 'mailbox'>): void {
    const watched = this.#lines.get(id);
    if (watched === undefined) return;
    Object.assign(watched, { label, code });
    this.#tell();
  }

  detach(lineId: LineId): void {
    const line = this.#lines.get(lineId);
    if (line === undefined) return;
    line.stop();
    this.#lines.delete(lineId);
    if (line.count !== undefined) this.#tell();
  }

  /** What to dial to hear the messages: the code of the line's profile, else what the PBX said. */
  number(lineId: LineId): string | undefined {
    const line = this.#lines.get(lineId);
    return line === undefined ? undefined : numberOf(line);
  }

  #tell(): void {
    this.#onChange(
      [...this.#lines.values()].flatMap((line) =>
        line.count === undefined
          ? []
          : [
              {
                lineId: line.id,
                lineLabel: line.label,
                fresh: line.count.fresh,
                old: line.count.old,
                canDial: numberOf(line) !== undefined,
              },
            ],
      ),
    );
  }
}

function numberOf({ code, count }: Watched): string | undefined {
  return code === '' ? count?.account : code;
}
