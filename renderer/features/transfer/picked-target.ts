import type { PickerOption } from './picker-options.ts';

/** Whom a command about the picked number or person names. */
export function pickedTarget(option: Exclude<PickerOption, { readonly kind: 'call' }>): {
  number: string;
  name?: string;
} {
  return option.kind === 'person' ? { number: option.number, name: option.name } : { number: option.number };
}
