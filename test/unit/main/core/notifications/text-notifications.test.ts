import { describe, expect, it } from 'vitest';

import { firstWords } from '#core/notifications/first-words.ts';
import { TextNotifications, TEXTS_NOTIFICATION } from '#core/notifications/text-notifications.ts';
import type { TextNotices } from '#shared/domain/settings.ts';
import { aTextMessage } from '#test/support/builders/a-text-message.ts';
import { FakeNotifier } from '#test/support/fakes/fake-notifier.ts';

function setUp() {
  const notifier = new FakeNotifier();
  const opened: (string | undefined)[] = [];
  const world: { show: TextNotices; doNotDisturb: boolean; inView: boolean } = {
    show: 'words',
    doNotDisturb: false,
    inView: false,
  };
  const texts = new TextNotifications({
    notifier,
    translate: (key, values = {}) => [key, ...Object.values(values)].join(' '),
    show: () => world.show,
    doNotDisturb: () => world.doNotDisturb,
    inView: () => world.inView,
    open: (id) => opened.push(id),
  });
  return { notifier, opened, world, texts, shown: () => notifier.shown.get(TEXTS_NOTIFICATION) };
}

const tom = aTextMessage(1, { name: 'Tom Baker', text: 'Can you\ncall  me back?' });
const priya = aTextMessage(2, { name: 'Priya Raman', text: 'Lunch?' });

describe('the notification of a new text', () => {
  it('names the sender and shows the first words, without breaking through anything', () => {
    const { texts, shown } = setUp();
    texts.came(tom);
    expect(shown()).toMatchObject({
      title: 'notify.text.title Tom Baker',
      body: 'Can you call me back?',
      isCalm: true,
    });
  });

  it('keeps the words to itself where others may see the screen', () => {
    const { texts, world, shown } = setUp();
    world.show = 'sender';
    texts.came(tom);
    expect(shown()).toMatchObject({ title: 'notify.text.title Tom Baker', body: 'notify.text.hidden' });
  });

  it('shows the number of somebody unknown, and says when it is hidden', () => {
    const { texts, shown } = setUp();
    texts.came({ ...tom, name: '' });
    expect(shown()?.title).toBe(`notify.text.title ${tom.number.display}`);
    texts.seen();
    texts.came({ ...tom, name: '', number: { raw: '', kind: 'withheld', display: '' } });
    expect(shown()?.title).toBe('notify.text.title notify.withheld');
  });

  it('becomes one of several, with each sender once, and no words', () => {
    const { texts, notifier, shown } = setUp();
    for (const text of [tom, priya, { ...tom, id: crypto.randomUUID() }]) texts.came(text);
    expect(notifier.shown.size).toBe(1);
    expect(shown()).toMatchObject({ title: 'notify.text.titleSeveral 3', body: 'Tom Baker, Priya Raman' });
  });

  it.each([
    ['the agent is not to be disturbed', { doNotDisturb: true }],
    ['the agent has the texts before them', { inView: true }],
    ['the agent wants none', { show: 'off' as const }],
  ])('is not shown when %s', (_why, change) => {
    const { texts, world, notifier } = setUp();
    Object.assign(world, change);
    texts.came(tom);
    expect(notifier.shows).toBe(0);
  });

  it('opens the text, or all of them, and counts anew after that', () => {
    const { texts, notifier, opened, shown } = setUp();
    texts.came(tom);
    notifier.click(TEXTS_NOTIFICATION);
    expect([opened, shown()]).toEqual([[tom.id], undefined]);
    texts.came(priya);
    expect(shown()?.title).toBe('notify.text.title Priya Raman');
    texts.came(tom);
    notifier.click(TEXTS_NOTIFICATION);
    expect(opened).toEqual([tom.id, undefined]);
  });

  it('goes when the agent has seen the texts, and ignores the clicks of others', () => {
    const { texts, notifier, opened, shown } = setUp();
    texts.came(tom);
    notifier.click('missed:1');
    texts.seen();
    expect([opened, shown()]).toEqual([[], undefined]);
  });
});

describe('the first words of a text', () => {
  it('end between words', () => {
    const words = firstWords('word '.repeat(40));
    expect(words).toMatch(/^(word )+word…$/);
    expect(words.length).toBeLessThanOrEqual(121);
  });

  it('end inside a word that is too long, never inside a character', () => {
    expect(firstWords(`${'x'.repeat(119)}😀😀`)).toBe(`${'x'.repeat(119)}…`);
  });
});
