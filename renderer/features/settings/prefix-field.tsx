import { useState } from 'react';

import { useTexts } from '../../i18n/use-texts.ts';
import { TextField } from '../../ui/text-field.tsx';

const PREFIX = /^\+?\d{1,15}$/;
const PREFIXES_MAX = 100;

export interface PrefixFieldProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** How numbers begin, one per line; stored when the field is left and every line is one. */
export function PrefixField({ label, values, onChange }: PrefixFieldProps) {
  const { t } = useTexts();
  const [text, setText] = useState(values.join('\n'));
  const lines = text
    .split(/[\n,;]+/)
    .map((line) => line.replace(/[\s().\-/]/g, ''))
    .filter((line) => line !== '');
  const wrong = lines.find((line) => !PREFIX.test(line));
  function store(): void {
    if (wrong === undefined && lines.join(' ') !== values.join(' ')) onChange(lines.slice(0, PREFIXES_MAX));
  }
  return (
    <TextField
      label={label}
      literal
      hint={t('settings.dialling.prefixHint')}
      error={wrong === undefined ? undefined : t('settings.dialling.prefixWrong', { line: wrong })}
      lines={3}
      value={text}
      onChange={setText}
      onBlur={store}
    />
  );
}
