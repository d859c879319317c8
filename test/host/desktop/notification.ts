import { EventEmitter } from 'node:events';
import { HostEvent } from '../host-event.ts';

type Options = Electron.NotificationConstructorOptions;

/** `Notification`: fires its events but shows nothing; tests click it through the recorder. */
export class Notification extends EventEmitter {
  title: string;
  subtitle: string;
  body: string;
  silent: boolean;
  hasReply: boolean;
  replyPlaceholder: string;
  sound: string;
  closeButtonText: string;
  urgency: NonNullable<Options['urgency']>;
  timeoutType: NonNullable<Options['timeoutType']>;
  actions: Electron.NotificationAction[];

  constructor(options: Options = {}) {
    super();
    this.title = options.title ?? '';
    this.subtitle = options.subtitle ?? '';
    this.body = options.body ?? '';
    this.silent = options.silent === true;
    this.hasReply = options.hasReply === true;
    this.replyPlaceholder = options.replyPlaceholder ?? '';
    this.sound = options.sound ?? '';
    this.closeButtonText = options.closeButtonText ?? '';
    this.urgency = options.urgency ?? 'normal';
    this.timeoutType = options.timeoutType ?? 'default';
    this.actions = options.actions ?? [];
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    queueMicrotask(() => this.emit('show', new HostEvent()));
  }

  close(): void {
    queueMicrotask(() => this.emit('close', new HostEvent()));
  }
}
