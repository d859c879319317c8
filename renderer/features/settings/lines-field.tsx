import { useState } from 'react';

import { TextField } from '../../ui/text-field.tsx';

export interface LinesFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Several short texts, one per line, stored when the field is left. */
export function LinesField({ label, hint, values, onChange }: LinesFieldProps) {
  const [text, setText] = useState(values.join('\n'));
  const store = () => onChange(text.split(/[\s,;]+/).filter((line) => line !== ''));
  return (
    <TextField label={label} literal hint={hint} lines={3} value={text} onChange={setText} onBlur={store} />
  );
}
