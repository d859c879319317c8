import { RecordingService } from '#core/recording/recording-service.ts';
import { CallService } from '#core/calls/call-service.ts';
import { RecordingSettings } from '#shared/domain/recording.ts';
import { LINE } from '#test/support/call-fixture.ts';
import { callIdOf, CountingIds } from '#test/support/fakes/counting-ids.ts';
import { FakeConnector } from '#test/support/fakes/fake-connector.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { MemoryRecordings } from '#test/support/fakes/memory-recordings.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

/** The call that is recorded. */
export const RECORDED = callIdOf(101);

/** A call that talks, on a line whose PBX records nothing, with recording on this PC. */
export function recordingFixture(settings: Partial<RecordingSettings> = {}, pbxRecords = false) {
  const time = new FakeTime();
  const media = new FakeMediaGateway();
  const store = new MemoryRecordings();
  const connector = new FakeConnector();
  connector.obeys = true;
  connector.capabilities = { ...connector.capabilities, recording: pbxRecords };
  const kept: number[] = [];
  const recorder: RecordingService = new RecordingService({
    media,
    store,
    settings: () => ({ ...RecordingSettings.parse({ local: true }), ...settings }),
    calls: {
      current: (id) => calls.current(id),
      audioOf: (id) => calls.audioOf(id),
      setRecording: (id, recording) => calls.setRecording(id, recording),
    },
    clock: time,
    logger: silentLogger,
    onKept: () => kept.push(time.now()),
  });
  const sources = { clock: time, timer: time, ids: new CountingIds(), logger: silentLogger };
  const calls: CallService = new CallService({ ...sources, recorder, mix: () => Promise.resolve() });
  calls.observe(recorder);
  calls.attach(connector, LINE);
  connector.incoming(RECORDED);
  connector.emit({ type: 'connected', callId: RECORDED });
  connector.emit({ type: 'media', callId: RECORDED, state: 'flowing' });
  const audio = (): string => connector.audioOf(RECORDED) ?? '';
  return {
    time,
    media,
    store,
    connector,
    calls,
    recorder,
    kept,
    view: () => calls.current(RECORDED)?.recording,
    actions: () => (calls.current(RECORDED)?.actions ?? []).filter((action) => action.startsWith('record-')),
    /** A second of sound comes from the page. */
    second: (text: string, id = audio()) => {
      time.advance(1000);
      media.emit({ type: 'recorded', id, piece: Buffer.from(text).toString('base64') });
    },
    /** What is in each part. */
    parts: () =>
      (store.of(RECORDED)?.parts ?? []).map(({ part, ms }) => {
        const read = store.read(RECORDED, part, 0, 1000);
        return `${Buffer.from(read?.piece ?? '', 'base64').toString()} ${ms}`;
      }),
    settled: () => new Promise<void>((resolve) => setImmediate(resolve)),
  };
}
