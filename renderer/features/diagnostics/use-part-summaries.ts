import type { DiagnosticsReport } from '#shared/domain/diagnostics.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { DiagnosticsPart } from './diagnostics-overview.tsx';

/** One line per part on how it stands, so that most questions are answered without opening one. */
export function usePartSummaries(report: DiagnosticsReport): Readonly<Record<DiagnosticsPart, string>> {
  const { t } = useTexts();
  const lines = useSnapshot((snapshot) => snapshot.lines);
  const sound = useSnapshot((snapshot) => snapshot.sound);
  const crm = useSnapshot((snapshot) => snapshot.crm);
  const fine = lines.filter(({ reachability }) => reachability.state === 'reachable').length;
  const devices = (wanted: 'microphone' | 'speaker') =>
    sound?.devices.filter(({ kind }) => kind === wanted).length ?? 0;
  const waiting =
    crm.open === 0 ? t('diagnostics.writes.none') : t('diagnostics.writes.waiting', { count: crm.open });
  return {
    sockets:
      lines.length === 0
        ? t('diagnostics.sockets.none')
        : t('diagnostics.sockets.summary', { fine, of: lines.length }),
    calls:
      report.calls.length === 0
        ? t('diagnostics.calls.empty')
        : t('diagnostics.calls.summary', { count: report.calls.length }),
    devices:
      sound === undefined
        ? t('diagnostics.devices.unknown')
        : t('diagnostics.devices.summary', {
            microphones: devices('microphone'),
            speakers: devices('speaker'),
          }),
    writes: crm.failed > 0 ? t('diagnostics.writes.failed', { count: crm.failed }) : waiting,
    networks:
      report.networks.length === 0
        ? t('diagnostics.networks.none')
        : t('diagnostics.networks.summary', { count: report.networks.length }),
    bundle: t('diagnostics.bundle.summary'),
  };
}
