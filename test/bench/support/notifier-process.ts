/**
 * A server that is watched, in a process of its own, so that its work does not show in the figures of the watcher.
 * Told `go`, it changes the state of one extension after the other at a steady rate and then says what each ended in.
 */
import { SipNotifier, type NotifiedDialog } from '#test/support/sip-notifier.ts';
import { wantedExtensions, type NotifierOrder, type NotifierReport } from './notifier-wire.ts';

const STATES: readonly (readonly [NotifierReport['states'][string], readonly NotifiedDialog[]])[] = [
  ['ringing', [{ id: 'a', state: 'early', direction: 'recipient', remote: 'Ann Smith' }]],
  ['busy', [{ id: 'a', state: 'confirmed', direction: 'recipient' }]],
  ['on-hold', [{ id: 'a', state: 'confirmed', direction: 'recipient', held: true }]],
  ['free', []],
];

const server = await SipNotifier.start();
process.on('message', (order: NotifierOrder) => void run(order));
process.on('disconnect', () => void server.stop());
process.send?.({ type: 'ready', url: server.url });

async function run({ extensions, perSecond, seconds }: NotifierOrder): Promise<void> {
  const watched = wantedExtensions(extensions);
  await server.until(() => watched.every((extension) => server.subscriptions.has(extension)), 60_000);
  const firstAnswers = answersToNotify();
  const states: Record<string, NotifierReport['states'][string]> = {};
  const total = perSecond * seconds;
  const began = performance.now();
  let sent = 0;
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(total, Math.floor(((performance.now() - began) / 1000) * perSecond));
      for (; sent < due; sent += 1) {
        const extension = watched[(sent * 37) % watched.length] ?? '';
        const [state, dialogs] = STATES[Math.floor(sent / 3) % STATES.length] ?? ['free', []];
        states[extension] = state;
        server.tell(extension, dialogs);
      }
      if (sent < total) return;
      clearInterval(timer);
      resolve();
    }, 5);
  });
  await server.until(() => answersToNotify() - firstAnswers >= total, 10_000).catch(() => undefined);
  process.send?.({ type: 'done', states, sent, answered: answersToNotify() - firstAnswers });
}

function answersToNotify(): number {
  return server.heard.filter(({ status, method }) => status === 200 && method === 'NOTIFY').length;
}
