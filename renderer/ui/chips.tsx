import styles from './chips.module.css';

export interface ChipsProps<Value extends string> {
  /** What is chosen; read out, not seen. */
  readonly legend: string;
  /** Of the group, unique on its page. */
  readonly name: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, side by side: which part of a list is shown. */
export function Chips<Value extends string>({ legend, name, value, options, onChange }: ChipsProps<Value>) {
  return (
    <fieldset className={styles['chips']}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles['chip']}>
          <input
            type="radio"
            name={name}
            className="visually-hidden"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.text}
        </label>
      ))}
    </fieldset>
  );
}
