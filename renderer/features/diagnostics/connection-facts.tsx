import type { AnsweredPing, LineRecord } from '#shared/domain/diagnostics.ts';
import type { LineView } from '#shared/domain/line-view.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LineProofs } from '../reach/line-proofs.tsx';
import styles from './diagnostics.module.css';
import { PingGraph } from './ping-graph.tsx';

/** The connection of each line: how it stands, what proves it, and how quickly the server answered lately. */
export function ConnectionFacts({ records }: { readonly records: readonly LineRecord[] }) {
  const { t } = useTexts();
  const lines = useSnapshot((snapshot) => snapshot.lines);
  if (lines.length === 0)
    return <EmptyState title={t('diagnostics.sockets.none')} hint={t('diagnostics.day.none')} />;
  return (
    <>
      {lines.map((line) => (
        <Connection
          key={line.id}
          line={line}
          pings={records.find(({ lineId }) => lineId === line.id)?.pings ?? []}
        />
      ))}
    </>
  );
}

function Connection({ line, pings }: { readonly line: LineView; readonly pings: readonly AnsweredPing[] }) {
  const { t } = useTexts();
  const { state, problem, detail } = line.reachability;
  return (
    <section className={styles['connection']} aria-label={line.label}>
      <h3>{line.label}</h3>
      <p className={styles['state']} data-state={state}>
        {t(`diagnostics.sockets.state.${state}`)}
      </p>
      {problem !== undefined && <p>{t(`reach.reason.${problem}`, { server: line.serverHost })}</p>}
      <LineProofs reach={line.reachability} />
      <Pings pings={pings} />
      {detail !== undefined && (
        <p className={styles['detail']}>
          {t('diagnostics.sockets.detail')}: <code>{detail}</code>
        </p>
      )}
    </section>
  );
}

function Pings({ pings }: { readonly pings: readonly AnsweredPing[] }) {
  const { t } = useTexts();
  const dates = useDates();
  const [first] = pings;
  const last = pings.at(-1);
  const times = pings.map(({ tookMs }) => tookMs);
  const ms = (value: number): string => dates.number(Math.round(value));
  return (
    <div className={styles['pings']}>
      <h4>{t('diagnostics.sockets.pings')}</h4>
      {first === undefined || last === undefined ? (
        <p>{t('diagnostics.sockets.noPings')}</p>
      ) : (
        <>
          <PingGraph pings={pings} />
          <p>
            {t('diagnostics.sockets.pingRange', {
              last: ms(last.tookMs),
              least: ms(Math.min(...times)),
              most: ms(Math.max(...times)),
              minutes: Math.max(1, Math.round((last.at - first.at) / 60_000)),
            })}
          </p>
        </>
      )}
    </div>
  );
}
