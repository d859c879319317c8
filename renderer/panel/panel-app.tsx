import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import type { CallId } from '#shared/domain/ids.ts';
import type { Navigation, PanelPlace } from '#shared/ipc/navigation.ts';
import { useServices } from '../bridge/services.tsx';
import { useSnapshot } from '../bridge/use-snapshot.ts';
import { Announcer } from '../features/announcer/announcer.tsx';
import { focusField } from '../features/command-field/focus-field.ts';
import type { OfferedNumber } from '../features/command-field/offered-number.ts';
import { DuePromises } from '../features/follow-ups/due-promises.tsx';
import { FirstStart } from '../features/first-start/first-start.tsx';
import { AgentHeader } from '../features/header/agent-header.tsx';
import { GateLines } from '../features/header/gate-lines.tsx';
import { PbxLine } from '../features/header/pbx-line.tsx';
import { WrapUpStrip } from '../features/header/wrap-up-strip.tsx';
import { HistoryPlace } from '../features/history/history-place.tsx';
import { NoticeList } from '../features/notices/notice-list.tsx';
import { Toasts } from '../features/notices/toasts.tsx';
import { OfferToast } from '../features/offer/offer-toast.tsx';
import { PairingToast } from '../features/outside/pairing-card.tsx';
import { PeoplePlace } from '../features/people/people-place.tsx';
import { ReachBanner } from '../features/reach/reach-banner.tsx';
import { ReachLine } from '../features/reach/reach-line.tsx';
import { SettingsPlace, type SettingsPage } from '../features/settings/settings-place.tsx';
import { Strip } from '../features/strip/strip.tsx';
import { useFocusKeeper } from '../shell/use-focus-keeper.ts';
import { useRegions } from '../shell/use-regions.ts';
import { CallsPlace } from './calls-place.tsx';
import styles from './panel-app.module.css';
import { PanelNav } from './panel-nav.tsx';
import { useCallArrival } from './use-call-arrival.ts';
import { useFieldKey } from './use-field-key.ts';

/** Where the panel is: one of its places, with what is open in it. */
type Where =
  | { readonly place: 'people' }
  | { readonly place: 'calls'; readonly offered?: OfferedNumber }
  | {
      readonly place: 'history';
      readonly open?: CallId;
      readonly search?: string;
      readonly person?: { readonly name: string; readonly numbers: readonly string[] };
      readonly messages?: true;
      readonly message?: string;
    }
  | { readonly place: 'settings'; readonly page?: SettingsPage };

/** Each offer is a new object, so that the same number offered twice is put into the field twice. */
function whereOf({ place, dial, search, message, call }: Navigation): Where {
  if (call !== undefined) return { place: 'history', open: call };
  if (search !== undefined) return { place: 'history', search };
  if (message !== undefined) return { place: 'history', messages: true, message };
  return dial === undefined ? { place } : { place: 'calls', offered: { text: dial } };
}

/** Goes there; the field is looked for once it is drawn. */
function navigateTo(to: Navigation, setWhere: (where: Where) => void): void {
  flushSync(() => setWhere(whereOf(to)));
  if (to.field === true) focusField();
}

/** The panel, once there is a snapshot. A call that begins brings the calls back into view. */
export function PanelApp() {
  const { bridge } = useServices();
  const mode = useSnapshot((snapshot) => snapshot.mode);
  const compact = useSnapshot(({ panel }) => panel.compact);
  const [where, setWhere] = useState<Where>({ place: 'calls' });
  useEffect(() => bridge.onNavigate((to) => navigateTo(to, setWhere)), [bridge]);
  const root = useRef<HTMLDivElement>(null);
  const goToCalls = useCallback(() => setWhere({ place: 'calls' }), []);
  useCallArrival(goToCalls);
  useFieldKey(where.place !== 'calls' && !compact, goToCalls);
  useFocusKeeper(root);
  useRegions(root);

  if (mode === 'none') {
    return (
      <div ref={root} className={styles['panel']}>
        <header>
          <NoticeList />
        </header>
        <FirstStart />
        <Toasts />
      </div>
    );
  }
  if (compact) {
    return (
      <div ref={root}>
        <Strip offered={where.place === 'calls' ? where.offered : undefined} />
        <Announcer />
      </div>
    );
  }
  const openSound = () => setWhere({ place: 'settings', page: 'sound' });
  const openLine = () => setWhere({ place: 'settings', page: 'line' });
  return (
    <div ref={root} className={styles['panel']}>
      <header tabIndex={-1} data-focus-home="header">
        <AgentHeader onOpenSettings={() => setWhere({ place: 'settings', page: 'agent' })} />
        <ReachLine onOpenSettings={openLine} />
        <ReachBanner onOpenSettings={openLine} />
        <PbxLine />
        <GateLines />
        <WrapUpStrip />
        <NoticeList onOpenSound={openSound} />
        <DuePromises />
      </header>
      <Place where={where} go={setWhere} onConnect={openLine} />
      <PanelNav place={where.place} onGo={(place: PanelPlace) => setWhere({ place })} />
      <OfferToast />
      <PairingToast />
      <Toasts />
      <Announcer hasBanner />
    </div>
  );
}

interface PlaceProps {
  readonly where: Where;
  readonly go: (where: Where) => void;
  readonly onConnect: () => void;
}

function Place({ where, go, onConnect }: PlaceProps) {
  switch (where.place) {
    case 'calls':
      return (
        <CallsPlace
          offered={where.offered}
          onOpenHistory={(open) => go({ place: 'history', open })}
          onShowMessages={() => go({ place: 'history', messages: true })}
          onConnect={onConnect}
          onOpenSettings={(page) => go({ place: 'settings', page })}
        />
      );
    case 'history':
      return (
        <HistoryPlace
          key={`${where.person?.name ?? ''} ${where.open ?? ''} ${where.search ?? ''} ${where.message ?? ''} ${where.messages ?? false}`}
          open={where.open}
          search={where.search}
          person={where.person}
          messages={where.messages ?? false}
          message={where.message}
        />
      );
    case 'people':
      return (
        <PeoplePlace
          onOpenCall={(open) => go({ place: 'history', open })}
          onShowCalls={(person) => go({ place: 'history', person })}
        />
      );
    case 'settings':
      return <SettingsPlace key={where.page} page={where.page} onStepOver={() => go({ place: 'calls' })} />;
  }
}
