import type { DialPolicy } from '#shared/domain/dial-policy.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { ManagedList } from '../../ui/managed-list.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { CountryList } from './country-list.tsx';
import { PrefixField } from './prefix-field.tsx';
import styles from './settings-place.module.css';
import type { PageProps } from './sound-page.tsx';

const LINKS = ['offer', 'undo'] as const;
const ORDERS = ['show', 'do'] as const;
const ABROAD = ['ask', 'allow'] as const;

/** What becomes of numbers that the agent did not type: from links, other programs and selected text. */
export function DiallingPage({ settings, update }: PageProps) {
  const { t } = useTexts();
  const { dialPolicy } = settings;
  const change = (part: Partial<DialPolicy>) => void update({ dialPolicy: { ...dialPolicy, ...part } });
  return (
    <div className={styles['form']}>
      <LinkFields dialPolicy={dialPolicy} change={change} />
      <fieldset className={styles['group']}>
        <legend>{t('settings.dialling.guard')}</legend>
        <p className={styles['hint']}>{t('settings.dialling.guardHint')}</p>
        <ChoiceField
          label={t('settings.dialling.abroad')}
          value={dialPolicy.abroad}
          options={ABROAD.map((value) => ({ value, text: t(`settings.dialling.abroadChoice.${value}`) }))}
          onChange={(abroad) => change({ abroad })}
        />
        {dialPolicy.abroad === 'ask' && (
          <ManagedList path="dialPolicy.countries">
            <CountryList countries={dialPolicy.countries} onChange={(countries) => change({ countries })} />
          </ManagedList>
        )}
        <NumberField
          label={t('settings.dialling.newCountries')}
          hint={t('settings.dialling.newCountriesHint')}
          value={dialPolicy.newCountries}
          min={1}
          max={50}
          onChange={(newCountries) => change({ newCountries })}
        />
        <PrefixField
          label={t('settings.dialling.ask')}
          values={dialPolicy.ask}
          onChange={(ask) => change({ ask })}
        />
        <PrefixField
          label={t('settings.dialling.allow')}
          values={dialPolicy.allow}
          onChange={(allow) => change({ allow })}
        />
      </fieldset>
    </div>
  );
}

interface LinkFieldsProps {
  readonly dialPolicy: DialPolicy;
  readonly change: (part: Partial<DialPolicy>) => void;
}

/** What links may do: with numbers, and with calls. */
function LinkFields({ dialPolicy, change }: LinkFieldsProps) {
  const { t } = useTexts();
  return (
    <>
      <ChoiceField
        label={t('settings.dialling.links')}
        value={dialPolicy.links}
        options={LINKS.map((value) => ({ value, text: t(`settings.dialling.linksChoice.${value}`) }))}
        onChange={(links) => change({ links })}
      />
      {dialPolicy.links === 'undo' && (
        <NumberField
          label={t('settings.dialling.linkSeconds')}
          value={dialPolicy.linkSeconds}
          min={2}
          max={15}
          onChange={(linkSeconds) => change({ linkSeconds })}
        />
      )}
      <p className={styles['hint']}>{t('settings.dialling.linksHint')}</p>
      <ChoiceField
        label={t('settings.dialling.orders')}
        value={dialPolicy.orders}
        options={ORDERS.map((value) => ({ value, text: t(`settings.dialling.ordersChoice.${value}`) }))}
        onChange={(orders) => change({ orders })}
      />
    </>
  );
}
