import type { Reachability, ReachProof } from '#shared/domain/reachability.ts';
import { useTexts } from '../../i18n/use-texts.ts';

import { useTicking } from '../../bridge/use-ticking.ts';
import { formatAge } from '../../i18n/format-age.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { AddressText } from '../../ui/address-text.tsx';
import styles from './reach-banner.module.css';

const KINDS = ['self-check', 'register', 'pong', 'request'] as const;

/** What shows that a line works, each with its age and how long the way there and back took. */
export function LineProofs({ reach }: { readonly reach: Omit<Reachability, 'state'> }) {
  const { t } = useTexts();
  const dates = useDates();
  const now = useTicking();
  const proofs = reach.proofs ?? [];
  const age = ({ at, tookMs }: ReachProof): string => {
    const words = formatAge(now - at, t);
    return tookMs === undefined ? words : t('reach.proof.took', { age: words, ms: tookMs });
  };
  return (
    <dl className={styles['details']}>
      <dt>{t('reach.details.server')}</dt>
      <dd>{reach.server === undefined ? '–' : <AddressText address={reach.server} />}</dd>
      {reach.insteadOf !== undefined && (
        <>
          <dt>{t('reach.details.insteadOf')}</dt>
          <dd>
            <AddressText address={reach.insteadOf} />
          </dd>
        </>
      )}
      <dt>{t('reach.details.since')}</dt>
      <dd>{dates.dayAndClock(reach.since, now)}</dd>
      {KINDS.map((kind) => {
        const proof = proofs.find((each) => each.kind === kind);
        const words = proof === undefined ? t(absence(kind, reach)) : age(proof);
        return (
          <div key={kind} className={styles['row']}>
            <dt>{t(`reach.proof.${kind}`)}</dt>
            <dd>{words}</dd>
          </div>
        );
      })}
      {reach.certificateUntil !== undefined && (
        <>
          <dt>{t('reach.details.certificate')}</dt>
          <dd>{dates.dayAndClock(reach.certificateUntil, now)}</dd>
        </>
      )}
    </dl>
  );
}

function absence(kind: ReachProof['kind'], reach: Pick<Reachability, 'selfCheck'>) {
  if (kind !== 'self-check' || reach.selfCheck === undefined || reach.selfCheck === 'works')
    return 'reach.details.never';
  return `reach.selfCheck.${reach.selfCheck}` as const;
}
