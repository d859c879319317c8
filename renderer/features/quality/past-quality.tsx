import { useEffect, useState } from 'react';

import type { CallId } from '#shared/domain/ids.ts';
import type { QualitySummary } from '#shared/domain/quality.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { dotted } from '../../i18n/dotted.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { codecName } from './codec-name.ts';
import styles from './past-quality.module.css';
import { QualityGraph } from './quality-graph.tsx';

/** How good the line of a past call was; nothing when that is not known. */
export function PastQuality({ id }: { readonly id: CallId }) {
  const { t } = useTexts();
  const dates = useDates();
  const summary = usePastQuality(id);
  if (summary === undefined) return null;
  const { averageMos, leastMos, word, lossPercent, roundTripMs, codec, path } = summary;
  const values = {
    words: t(`quality.${word}`),
    mos: dates.number(averageMos),
    least: dates.number(leastMos),
  };
  const facts = [
    `${t('quality.loss')} ${t('quality.percent', { value: dates.number(lossPercent) })}`,
    roundTripMs === undefined
      ? undefined
      : `${t('quality.roundTrip')} ${t('quality.ms', { value: dates.number(roundTripMs) })}`,
    codec === undefined ? undefined : codecName(codec),
    path === undefined ? undefined : t(`quality.pathOf.${path}`),
  ];
  return (
    <section className={styles['quality']}>
      <h3>{t('quality.past')}</h3>
      <p>{t('quality.average', values)}</p>
      <QualityGraph summary={summary} />
      <p className={styles['facts']}>{dotted(facts, t)}</p>
    </section>
  );
}

function usePastQuality(id: CallId): QualitySummary | undefined {
  const command = useAsk();
  const [summary, setSummary] = useState<QualitySummary>();
  useEffect(() => {
    let current = true;
    void command('history:quality', { id }).then((reply) => {
      if (current && reply.ok) setSummary(reply.value);
    });
    return () => {
      current = false;
    };
  }, [command, id]);
  return summary;
}
