import { markedText } from './call-mark.ts';
import type { CrmCall, CrmExtraOf, CrmWriteOf } from '#shared/domain/crm-write.ts';

/** Texts in the agent's language. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What is written about a call for people to read. */
export class CallWords {
  readonly #words: Words;
  readonly #language: () => string;

  constructor(words: Words, language: () => string) {
    this.#words = words;
    this.#language = language;
  }

  subject({ direction, number }: CrmCall): string {
    return number === ''
      ? this.#words(`crm.ticket.${direction}Unnumbered`)
      : this.#words(`crm.ticket.${direction}`, { number });
  }

  /** The call's facts, and the mark by which the text is found again. */
  facts({ call, result, talkMs }: CrmWriteOf<'finish'>): string {
    const began = new Intl.DateTimeFormat(this.#language(), { dateStyle: 'medium', timeStyle: 'short' });
    const lines = [
      this.subject(call),
      this.#words('crm.ticket.began', { time: began.format(call.startedAt) }),
      this.#words(`result.${result}`),
    ];
    if (talkMs > 0) lines.push(this.#words('crm.ticket.talked', { time: duration(talkMs) }));
    if (call.recordingUrl !== undefined) lines.push(this.recording(call));
    return markedText(lines.join('\n'), call.callId);
  }

  /** Where the call can be heard; empty where the phone system keeps nothing of it. */
  recording({ recordingUrl: url }: CrmCall): string {
    return url === undefined ? '' : this.#words('crm.ticket.recording', { url });
  }

  /** What the agent wrote, with where the call can be heard under it. */
  note(text: string, call: CrmCall): string {
    return [text.trim(), this.recording(call)].filter((part) => part !== '').join('\n\n');
  }

  /** For a further record: what the call was, and where more of it stands. */
  linked(call: CrmCall, ticket: string): string {
    const began = new Intl.DateTimeFormat(this.#language(), { dateStyle: 'medium', timeStyle: 'short' });
    return [
      this.subject(call),
      this.#words('crm.ticket.began', { time: began.format(call.startedAt) }),
      ...(ticket === '' ? [] : [this.#words('crm.ticket.linked', { ticket })]),
    ].join('\n');
  }

  /** What a promised call is called in a list of tasks. */
  promise({ name }: CrmExtraOf<'follow-up'>): string {
    return name === '' ? this.#words('crm.promise.untitled') : this.#words('crm.promise.title', { name });
  }

  /** Until when it was promised, for CRMs whose tasks have no time. */
  due({ dueAt }: CrmExtraOf<'follow-up'>): string {
    const at = new Intl.DateTimeFormat(this.#language(), { dateStyle: 'medium', timeStyle: 'short' });
    return this.#words('crm.promise.due', { time: at.format(dueAt) });
  }

  /** Whom to call and what about, with the mark of the promise. */
  promiseText({ name, call: { number }, text, followUpId }: CrmExtraOf<'follow-up'>): string {
    const whom = name === number ? number : [name, number].filter((part) => part !== '').join(', ');
    return markedText([whom, text.trim()].filter((part) => part !== '').join('\n'), followUpId);
  }
}

/** `1:04`, `1:02:03`. */
function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours === 0
    ? `${minutes}:${twoDigits(seconds % 60)}`
    : `${hours}:${twoDigits(minutes)}:${twoDigits(seconds % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
