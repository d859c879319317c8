import { expect, test } from './support/fixtures.ts';
import { COMMANDS } from '#shared/ipc/channels.ts';

const CALL = '00000000-0000-4000-8000-000000000000';

test('the bridge offers exactly the commands of the contract, and media pages none of them', async ({
  desk,
}) => {
  for (const page of [desk.panel.page, desk.popup.page]) {
    const bridge = await page.evaluate(() => ({
      commands: Object.keys(window.hookswitch.command),
      parts: Object.keys(window.hookswitch),
      foreign: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
    }));
    expect(bridge.commands.toSorted()).toEqual(COMMANDS.toSorted());
    expect(bridge.parts.toSorted()).toEqual([
      'command',
      'onNavigate',
      'onPresence',
      'onSnapshot',
      'onSoundLevels',
      'onTasks',
    ]);
    expect(bridge.foreign).toEqual([]);
  }
  for (const part of ['/media.html', '/caller.html']) {
    const page = await desk.app.window(part);
    expect(await page.evaluate(() => 'hookswitch' in window)).toBe(false);
  }
});

test('the popup may not send what only the panel may', async ({ desk }) => {
  const replies = await desk.popup.page.evaluate(async (id) => {
    const { command } = window.hookswitch;
    return [
      await command['call:dial']({ number: '600' }),
      await command['settings:get'](),
      await command['people:search']({ text: '' }),
      await command['history:list']({}),
      await command['call:hang-up']({ id }),
      await command['setup:sign-out'](),
    ];
  }, CALL);
  expect(replies).toEqual(replies.map(() => ({ ok: false, problem: 'forbidden' })));
  expect(await desk.liveCalls()).toEqual([]);
});

test('input that does not fit its schema is refused, whatever it is', async ({ desk }) => {
  const replies = await desk.panel.page.evaluate(async () => {
    const command = window.hookswitch.command as unknown as Record<
      string,
      (input?: unknown) => Promise<unknown>
    >;
    const bad: readonly (readonly [string, unknown])[] = [
      ['call:dial', { number: '' }],
      ['call:dial', { number: '600', extra: true }],
      ['call:answer', { id: '../../etc/passwd' }],
      ['call:digits', { id: '00000000-0000-4000-8000-000000000000', digits: '12;rm' }],
      ['settings:update', { theme: 'javascript:alert(1)' }],
      ['history:list', { limit: 1e9 }],
      ['state:get', { surprise: 1 }],
    ];
    return Promise.all(bad.map(async ([name, input]) => command[name]?.(input)));
  });
  expect(replies).toEqual(replies.map(() => ({ ok: false, problem: 'invalid-input' })));
});

test('no page goes anywhere else or opens a window', async ({ desk }) => {
  const { page } = desk.panel;
  const before = desk.app.windows().length;
  const opened = await page.evaluate(() => window.open('https://example.com/') === null);
  expect(opened).toBe(true);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    link.target = '_blank';
    link.textContent = 'out';
    document.body.append(link);
    link.click();
    link.target = '';
    link.click();
    link.remove();
  });
  await expect(desk.panel.header).toBeVisible();
  expect(desk.app.urlOf(page)).toContain('app://');
  expect(desk.app.windows()).toHaveLength(before);
});

test('a full story violates no content security policy', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.panel.page.context().addInitScript(() => {
    const seen: string[] = [];
    Object.defineProperty(window, 'violations', { value: seen });
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.violatedDirective));
  });
  await desk.panel.page.reload();
  await desk.popup.page.reload();
  await desk.tryDemo();
  await desk.panel.scenario('a customer').click();
  await desk.popup.call('Marta Lindqvist').answer.click();
  await expect(desk.panel.call('Marta Lindqvist').text('You hear each other')).toBeVisible();
  await desk.panel.call('Marta Lindqvist').endCall.click();
  for (const place of ['History', 'People', 'Settings'] as const) await desk.panel.goTo(place);
  for (const page of desk.app.windows()) {
    const violations = await page.evaluate(
      () => (window as unknown as { violations?: string[] }).violations ?? [],
    );
    expect(violations, page.url()).toEqual([]);
  }
});

test('the policy blocks what a page of ours would never do', async ({ openDesk }) => {
  const desk = await openDesk();
  const outcome = await desk.panel.page.evaluate(async () => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      directives.push(event.effectiveDirective),
    );
    await fetch('https://example.com/').catch(() => undefined);
    const image = document.createElement('img');
    image.src = 'https://example.com/pixel.png';
    document.body.append(image);
    await new Promise((resolve) => image.addEventListener('error', resolve));
    image.remove();
    return directives;
  });
  expect(outcome).toEqual(expect.arrayContaining(['connect-src', 'img-src']));
  expect(desk.trouble.take().length).toBeGreaterThan(0);
});
