import { useState } from 'react';

import { TextField } from './text-field.tsx';

export interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A whole number within bounds, stored when the field is left; what is none goes back to what was stored. */
export function NumberField({ label, hint, value, min, max, onChange }: NumberFieldProps) {
  const [text, setText] = useState(String(value));
  const [stored, setStored] = useState(value);
  if (stored !== value) {
    setStored(value);
    setText(String(value));
  }
  function store(): void {
    const typed = /^\d{1,6}$/.test(text.trim()) ? Number(text) : value;
    const within = Math.min(max, Math.max(min, typed));
    setText(String(within));
    if (within !== value) onChange(within);
  }
  return (
    <TextField
      label={label}
      literal
      hint={hint}
      value={text}
      maxLength={6}
      onChange={setText}
      onBlur={store}
    />
  );
}
