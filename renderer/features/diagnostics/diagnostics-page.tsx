import { useState } from 'react';

import type { DiagnosticsReport, LadderCall } from '#shared/domain/diagnostics.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { numberText } from '../calls/party-name.ts';
import { WriteList } from '../crm/write-list.tsx';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import { BundlePage } from './bundle-page.tsx';
import { ConnectionFacts } from './connection-facts.tsx';
import { DeviceFacts } from './device-facts.tsx';
import { DiagnosticsOverview, type DiagnosticsPart } from './diagnostics-overview.tsx';
import { LadderCalls } from './ladder-calls.tsx';
import { LadderView } from './ladder-view.tsx';
import { NetworkList } from './network-list.tsx';
import { useReport } from './use-report.ts';

export interface DiagnosticsPageProps {
  readonly onOpenSound: () => void;
  readonly onBack: () => void;
}

/** How the day went and what is wrong: an overview, and a page for each part of it. */
export function DiagnosticsPage({ onOpenSound, onBack }: DiagnosticsPageProps) {
  const { t } = useTexts();
  const { report, reload } = useReport();
  const [open, setOpen] = useState<DiagnosticsPart | LadderCall>();
  if (open !== undefined && typeof report === 'object') {
    const isCall = typeof open === 'object';
    const back = isCall ? t('diagnostics.ladder.back') : t('diagnostics.back');
    const title = isCall ? callName(open) : t(`diagnostics.${open}.title`);
    return (
      <SettingsFrame
        key={isCall ? open.id : open}
        title={title}
        back={back}
        onBack={() => setOpen(isCall ? 'calls' : undefined)}
      >
        {isCall ? (
          <LadderView call={report.calls.find(({ id }) => id === open.id) ?? open} />
        ) : (
          <Part part={open} report={report} onOpenCall={setOpen} onOpenSound={onOpenSound} />
        )}
      </SettingsFrame>
    );
  }
  return (
    <SettingsFrame
      key="overview"
      title={t('settings.group.diagnostics')}
      back={t('settings.back')}
      onBack={onBack}
    >
      {report === 'loading' && <EmptyState quiet title={t('diagnostics.loading')} />}
      {report === 'failed' && (
        <EmptyState title={t('diagnostics.failed')}>
          <Button onClick={reload}>{t('diagnostics.retry')}</Button>
        </EmptyState>
      )}
      {typeof report === 'object' && (
        <DiagnosticsOverview report={report} onOpen={setOpen} onLogChanged={reload} />
      )}
    </SettingsFrame>
  );

  function callName({ name, number }: LadderCall): string {
    return name.trim() === '' ? numberText(number, t) : name;
  }
}

interface PartProps {
  readonly part: DiagnosticsPart;
  readonly report: DiagnosticsReport;
  readonly onOpenCall: (call: LadderCall) => void;
  readonly onOpenSound: () => void;
}

function Part({ part, report, onOpenCall, onOpenSound }: PartProps) {
  switch (part) {
    case 'sockets':
      return <ConnectionFacts records={report.lines} />;
    case 'calls':
      return <LadderCalls calls={report.calls} onOpen={onOpenCall} />;
    case 'devices':
      return <DeviceFacts onTest={onOpenSound} />;
    case 'writes':
      return <WriteList />;
    case 'networks':
      return <NetworkList networks={report.networks} />;
    case 'bundle':
      return <BundlePage />;
  }
}
