import styles from './chips.module.css';

export interface CheckChipsProps<Value extends string> {
  /** What is chosen. */
  readonly legend: string;
  readonly values: readonly Value[];
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** Any of several, side by side, under their title. */
export function CheckChips<Value extends string>(props: CheckChipsProps<Value>) {
  const { legend, values, options, onChange } = props;
  return (
    <fieldset className={styles['chips']}>
      <legend className={styles['legend']}>{legend}</legend>
      {options.map(({ value, text }) => (
        <label key={value} className={styles['chip']}>
          <input
            type="checkbox"
            className="visually-hidden"
            checked={values.includes(value)}
            onChange={(event) =>
              onChange(event.target.checked ? [...values, value] : values.filter((each) => each !== value))
            }
          />
          <span dir="auto">{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
