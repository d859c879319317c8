import { X } from 'lucide-react';
import { useMemo } from 'react';

import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { countries as allCountries } from '../../i18n/countries.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import styles from './country-list.module.css';

export interface CountryListProps {
  /** ISO 3166 codes. */
  readonly countries: readonly string[];
  readonly onChange: (countries: readonly string[]) => void;
}

/** Countries that are called without a question, and one more from the list of all. */
export function CountryList({ countries, onChange }: CountryListProps) {
  const { t } = useTexts();
  const language = useSnapshot((snapshot) => snapshot.language);
  const all = useMemo(() => allCountries(language), [language]);
  const free = all.filter(({ value }) => !countries.includes(value));
  const nameOf = (code: string) => all.find(({ value }) => value === code)?.text ?? code;
  return (
    <div className={styles['countries']}>
      {countries.length > 0 && (
        <ul aria-label={t('settings.dialling.countries')}>
          {countries.map((code) => (
            <li key={code}>
              <span>{nameOf(code)}</span>
              <Button
                kind="quiet"
                size="icon"
                icon={<X size={16} aria-hidden="true" />}
                aria-label={t('settings.dialling.removeCountry', { country: nameOf(code) })}
                onClick={() => onChange(countries.filter((each) => each !== code))}
              />
            </li>
          ))}
        </ul>
      )}
      <SelectField
        label={t('settings.dialling.addCountry')}
        value=""
        options={[{ value: '', text: t('settings.dialling.chooseCountry') }, ...free]}
        onChange={(code) => {
          if (code !== '') onChange([...countries, code]);
        }}
      />
    </div>
  );
}
