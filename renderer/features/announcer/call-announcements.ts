import type { CallView, HoldState, MediaState } from '#shared/domain/call.ts';
import type { CallRecording } from '#shared/domain/recording.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { resultFacts, resultText } from '../calls/card/result-text.ts';
import { partyName } from '../calls/party-name.ts';
import { transferFailure, transferProgress } from '../calls/transfer-text.ts';
import type { Announcement } from './announcement.ts';

type Said = Omit<Announcement, 'topic'> | undefined;
type Rule = (before: CallView | undefined, after: CallView, t: Translate) => Said;

function now(words: string): Said {
  return { urgency: 'now', words };
}

function soon(words: string): Said {
  return { urgency: 'soon', words };
}

/** How a call begins and ends; holding it has words of its own. */
function phaseWords(before: CallView | undefined, after: CallView, t: Translate): Said {
  if (before?.phase === after.phase) return undefined;
  const name = partyName(after, t);
  switch (after.phase) {
    case 'dialing':
      return soon(t('announce.dialing', { name }));
    case 'ringing':
      return after.direction === 'incoming'
        ? now(t('announce.ringing', { name }))
        : soon(t('announce.ringsThere', { name }));
    case 'connected':
      return before?.phase === 'held' ? undefined : soon(t('announce.connected', { name }));
    case 'held':
      return before === undefined ? soon(t('announce.held', { name })) : undefined;
    case 'ended':
      return soon(t('announce.ended', { name, result: resultText({ ...resultFacts(after), ringMs: 0 }, t) }));
  }
}

/** Who it is, where that was found only while it rings. */
function nameWords(before: CallView | undefined, after: CallView, t: Translate): Said {
  if (before?.phase !== 'ringing' || after.phase !== 'ringing') return undefined;
  const name = partyName(after, t);
  return name === partyName(before, t) ? undefined : soon(t('announce.known', { name }));
}

const HOLDS = {
  none: { local: 'held', remote: 'heldThere', both: 'held' },
  local: { none: 'resumed', remote: 'resumed', both: 'heldThere' },
  remote: { none: 'backThere', local: 'held', both: 'held' },
  both: { none: 'resumed', local: 'backThere', remote: 'resumed' },
} as const satisfies Record<HoldState, Partial<Record<HoldState, string>>>;

function holdWords(before: CallView | undefined, after: CallView, t: Translate): Said {
  if (before === undefined || before.hold === after.hold) return undefined;
  const way: Partial<Record<HoldState, 'held' | 'heldThere' | 'resumed' | 'backThere'>> = HOLDS[before.hold];
  const key = way[after.hold];
  return key === undefined ? undefined : soon(t(`announce.${key}`, { name: partyName(after, t) }));
}

function muteWords(before: CallView | undefined, after: CallView, t: Translate): Said {
  if (before === undefined || before.muted === after.muted) return undefined;
  return soon(t(after.muted ? 'announce.muted' : 'announce.unmuted'));
}

/** A call that is on hold is silent anyway; before the first sound nothing was lost. */
function isSilenced({ media, hold }: CallView): boolean {
  const lost: readonly MediaState[] = ['one-way', 'lost', 'healing'];
  return hold === 'none' && lost.includes(media);
}

function mediaWords(before: CallView | undefined, after: CallView, t: Translate): Said {
  if (before === undefined || isSilenced(before) === isSilenced(after)) return undefined;
  if (isSilenced(after)) return now(t(`call.media.${after.media}`));
  return after.media === 'flowing' && after.hold === 'none' ? soon(t('announce.soundBack')) : undefined;
}

/** At the phone system. */
function recordedWords(before: CallView | undefined, after: CallView, t: Translate): Said {
  const was = before?.recorded === true;
  const is = after.recorded === true;
  if (before === undefined || was === is) return undefined;
  return soon(t(is ? 'announce.recorded' : 'announce.recordedNoMore'));
}

/** On this PC. The question that comes before is spoken where it stands. */
function recordingWords(before: CallView | undefined, { recording }: CallView, t: Translate): Said {
  const was = before?.recording?.state;
  if (before === undefined || recording?.state === was) return undefined;
  if (recording !== undefined) return runningWords(recording, t);
  return was === 'asking' ? undefined : soon(t('announce.recordedNoMore'));
}

function runningWords({ state, remind, failure }: CallRecording, t: Translate): Said {
  switch (state) {
    case 'recording':
      return soon(t(remind === true ? 'recording.remind' : 'recording.recording'));
    case 'paused':
    case 'lost':
      return soon(t(`recording.${state}`));
    case 'failed':
      return now(t(`recording.failed.${failure ?? 'sound'}`));
    default:
      return undefined;
  }
}

function transferWords(before: CallView | undefined, after: CallView, t: Translate): Said {
  if (before === undefined) return undefined;
  const failure = transferFailure(after, t);
  if (failure !== undefined) return failure === transferFailure(before, t) ? undefined : now(failure);
  const progress = transferProgress(after, t);
  return progress === undefined || progress === transferProgress(before, t) ? undefined : soon(progress);
}

/** All that is told of a call, by topic. */
const RULES: Readonly<Record<string, Rule>> = {
  phase: phaseWords,
  name: nameWords,
  hold: holdWords,
  mute: muteWords,
  media: mediaWords,
  recorded: recordedWords,
  recording: recordingWords,
  transfer: transferWords,
};

/** Of a call that is over only that it is, and of one that nobody knew of yet only how it began. */
export function callAnnouncements(
  before: CallView | undefined,
  after: CallView,
  t: Translate,
): readonly Announcement[] {
  return Object.entries(RULES).flatMap(([topic, rule]) => {
    if (after.phase === 'ended' && topic !== 'phase') return [];
    const said = rule(before, after, t);
    return said === undefined ? [] : [{ topic: `${topic} ${after.id}`, ...said }];
  });
}
