/** Puts the cursor into the panel's field, with what is in it selected. */
export function focusField(): void {
  const field = document.querySelector<HTMLInputElement>('search input');
  field?.focus();
  field?.select();
}
