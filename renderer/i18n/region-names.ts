const WITHOUT_DOTS = /^Соединенные(?= Штаты)/;

/** Says a country by its two letters in `language`: as Intl does, with the ё that its Russian leaves out. */
export function regionNames(language: string): (country: string) => string | undefined {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return (country) => names.of(country)?.replace(WITHOUT_DOTS, 'Соединённые');
}
