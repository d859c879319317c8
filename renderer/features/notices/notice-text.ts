import type { Notice } from '#shared/domain/snapshot.ts';
import { formatAccelerator } from '../../i18n/format-accelerator.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { withCommas } from '../../i18n/with-commas.ts';
import { parkedText, placesOf } from './parked-text.ts';

/** A notice in words. */
export function noticeText(notice: Notice, t: Translate): string {
  const { code, values } = notice;
  const name = values['name'] || t('call.hiddenNumber');
  if (code === 'call-parked') return parkedText(notice, name, t);
  return t(`notice.${code}`, {
    server: values['server'] ?? '',
    count: Number(values['days'] ?? 0),
    device: values['device'] ?? '',
    file: values['file'] ?? '',
    name,
    number: values['number'] ?? '',
    place: withCommas(placesOf(notice), t),
    by: values['by'] ?? '',
    target: values['target'] ?? '',
    accelerator: formatAccelerator(values['accelerator'] ?? '', t),
  });
}
