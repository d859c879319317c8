import { CHOICES_MAX, type WantedField } from '#shared/domain/wanted-field.ts';

const LABEL_MAX = 100;
const CHOICE_MAX = 255;

/** A field that a CRM insists on, cut to what can be kept. A name that was cut would be another field's. */
export function keptField({ name, label, choices = [] }: WantedField): WantedField {
  const known = choices.filter(({ value }) => value.length <= CHOICE_MAX).slice(0, CHOICES_MAX);
  return {
    name: name.length > LABEL_MAX ? '' : name,
    label: label.slice(0, LABEL_MAX),
    ...(known.length > 0 && {
      choices: known.map((each) => ({ value: each.value, label: each.label.slice(0, CHOICE_MAX) })),
    }),
  };
}
