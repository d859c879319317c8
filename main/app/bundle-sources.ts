import { release, version as osVersion } from 'node:os';

import { app } from 'electron';

import { logSources, textSource, type BundleSource } from '#adapters/diagnostics/bundle-source.ts';
import { ladderText } from '#core/diagnostics/ladder-text.ts';
import { shareableCall, timeOf } from '#core/diagnostics/shareable-call.ts';
import { shareableSettings } from '#core/diagnostics/shareable-settings.ts';
import type { DiagnosticsReport } from '#shared/domain/diagnostics.ts';

import type { Base } from './compose-base.ts';

const CALLS = 30;

/** Everything that a support bundle holds, made when it is asked for. */
export function bundleSources(base: Base, report: DiagnosticsReport): readonly BundleSource[] {
  const { storage, ladders, paths } = base;
  const { settings, history, timelines, quality } = storage;
  const listed = history.list({ filter: 'all', search: '', limit: CALLS });
  const entries = listed.ok ? listed.value.entries : [];
  return [
    textSource({ name: 'overview.json', part: 'overview' }, json(overview(base))),
    textSource({ name: 'settings.json', part: 'settings' }, json(shareableSettings(settings.current))),
    textSource({ name: 'reachability.json', part: 'reachability' }, json(reachability(report))),
    textSource(
      { name: 'calls.json', part: 'calls' },
      json(entries.map((each) => shareableCall(each, timelines.timeline(each.id), quality.quality(each.id)))),
    ),
    ...report.calls.map(({ id, at }, index) =>
      textSource(
        { name: `messages/${String(index + 1).padStart(2, '0')} ${fileTime(at)}.txt`, part: 'messages' },
        ladderText(ladders.ladder(id)?.messages ?? [], ({ n }) => ladders.message(id, n)),
      ),
    ),
    ...logSources(paths.logs),
  ];
}

function overview({ publisher, translator, storage, clock }: Base): object {
  const { lines, hotkeys, sound, headset, crm, notices } = publisher.current();
  const { counts, damaged } = { counts: storage.outbox.counts(), damaged: storage.outbox.damaged() };
  return {
    written: timeOf(clock.now()),
    hookswitch: app.getVersion(),
    packaged: app.isPackaged,
    electron: process.versions.electron,
    chromium: process.versions['chrome'],
    node: process.versions.node,
    system: `${process.platform} ${process.arch}, ${release()}, ${osVersion()}`,
    language: translator.language,
    lines: lines.map(
      ({ serverHost, reachability: { state, problem, since, detail, server, selfCheck } }) => ({
        serverHost,
        state,
        problem,
        since: timeOf(since),
        detail,
        server,
        selfCheck,
      }),
    ),
    hotkeys: hotkeys.map(({ action, accelerator, state }) => ({ action, accelerator, state })),
    microphones: sound?.devices.filter(({ kind }) => kind === 'microphone').map(({ label }) => label),
    speakers: sound?.devices.filter(({ kind }) => kind === 'speaker').map(({ label }) => label),
    headset,
    notWritten: { ...counts, damaged, open: crm.open, failed: crm.failed },
    notices: notices.map(({ code }) => code),
  };
}

function reachability({ lines, networks }: DiagnosticsReport): object {
  return {
    lines: lines.map(({ day, pings }, index) => ({
      line: index + 1,
      day: day.map(({ from, to, ...part }) => ({ ...part, from: timeOf(from), to: timeOf(to) })),
      pings: pings.map(({ at, tookMs }) => `${timeOf(at)} ${Math.round(tookMs)} ms`),
    })),
    networks: networks.map(({ lastAt, ...network }) => ({ ...network, lastAt: timeOf(lastAt) })),
  };
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function fileTime(at: number): string {
  return timeOf(at).slice(0, 19).replace('T', ' ').replaceAll(':', '-');
}
