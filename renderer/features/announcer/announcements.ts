import type { Snapshot } from '#shared/domain/snapshot.ts';
import { formatDuration } from '../../i18n/format-duration.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { noticeText } from '../notices/notice-text.ts';
import type { Announcement } from './announcement.ts';
import { callAnnouncements } from './call-announcements.ts';

/** What is listened to. */
export type Heard = Pick<Snapshot, 'calls' | 'notices' | 'missed'> & {
  readonly reach: Snapshot['reachability'];
  readonly wrapUp: Snapshot['work']['wrapUp'];
};

/** Without a voice the agent cannot work: that is said at once, and when it is over. */
const NO_VOICE: readonly string[] = ['microphone-missing', 'microphone-denied'];

/** Said with the call itself. */
const OF_CALLS: readonly string[] = ['one-way-audio'];

export interface Told {
  readonly before: Heard;
  readonly after: Heard;
  /** The page shows the banner of lost reachability, which is an alert of its own. */
  readonly hasBanner: boolean;
}

/** Everything to say when the state went from `before` to `after`, the urgent first. */
export function announcements({ before, after, hasBanner }: Told, t: Translate): readonly Announcement[] {
  const all = [
    ...after.calls.flatMap((call) =>
      callAnnouncements(
        before.calls.find(({ id }) => id === call.id),
        call,
        t,
      ),
    ),
    ...noticeAnnouncements(before, after, t),
    ...reachAnnouncements(before.reach, after.reach, hasBanner, t),
    ...wrapUpAnnouncements(before.wrapUp, after.wrapUp, t),
    ...missedAnnouncements(before, after, t),
  ];
  return [
    ...all.filter(({ urgency }) => urgency === 'now'),
    ...all.filter(({ urgency }) => urgency === 'soon'),
  ];
}

function noticeAnnouncements(before: Heard, after: Heard, t: Translate): readonly Announcement[] {
  const isVoiceless = (heard: Heard) => heard.notices.some(({ code }) => NO_VOICE.includes(code));
  const fresh = after.notices
    .filter(({ id, code }) => !OF_CALLS.includes(code) && before.notices.every((one) => one.id !== id))
    .map((notice) => ({
      topic: NO_VOICE.includes(notice.code) ? 'microphone' : `notice ${notice.id}`,
      urgency: NO_VOICE.includes(notice.code) ? ('now' as const) : ('soon' as const),
      words: noticeText(notice, t),
    }));
  if (!isVoiceless(before) || isVoiceless(after)) return fresh;
  return [...fresh, { topic: 'microphone', urgency: 'soon', words: t('announce.microphoneBack') }];
}

function reachAnnouncements(
  before: Heard['reach'],
  after: Heard['reach'],
  hasBanner: boolean,
  t: Translate,
): readonly Announcement[] {
  if (before.state === after.state) return [];
  const lost = (words: string): readonly Announcement[] =>
    hasBanner && after.problem !== undefined ? [] : [{ topic: 'reach', urgency: 'now', words }];
  switch (after.state) {
    case 'unreachable':
    case 'refused':
      return lost(t('announce.unreachable'));
    case 'partly':
      return lost(t('announce.partly'));
    case 'reachable': {
      const words = t(after.oldConnectionUntil === undefined ? 'announce.reachable' : 'reach.doubtful');
      return [{ topic: 'reach', urgency: 'soon', words }];
    }
    default:
      return [];
  }
}

function wrapUpAnnouncements(
  before: Heard['wrapUp'],
  after: Heard['wrapUp'],
  t: Translate,
): readonly Announcement[] {
  if (before?.callId === after?.callId) return [];
  if (after === undefined) return [{ topic: 'wrap-up', urgency: 'soon', words: t('announce.wrapUpOver') }];
  const time = formatDuration(after.until - after.since);
  return [{ topic: 'wrap-up', urgency: 'soon', words: t('announce.wrapUp', { time }) }];
}

/** A missed call whose end is told as well needs no second word. */
function missedAnnouncements(before: Heard, after: Heard, t: Translate): readonly Announcement[] {
  if (after.missed <= before.missed || after.calls.some(({ result }) => result === 'missed')) return [];
  return [{ topic: 'missed', urgency: 'soon', words: t('nav.missed', { count: after.missed }) }];
}
