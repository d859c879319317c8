import { useTexts } from '../../i18n/use-texts.ts';

import type { MediaState } from '#shared/domain/call.ts';
import styles from './media-words.module.css';

/** What the agent can hear and say, in words; the sign beside it differs in shape as well as in colour. */
export function MediaWords({ media }: { readonly media: MediaState }) {
  const { t } = useTexts();
  return (
    <span className={styles['words']} data-media={media}>
      <i aria-hidden="true" />
      {t(`call.media.${media}`)}
    </span>
  );
}
