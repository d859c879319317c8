/** The key of the row that the arrows chose in the list under `field`; undefined while only the cursor has the field. */
export function activeRowKey(field: HTMLInputElement | null): string | undefined {
  const id = field?.getAttribute('aria-activedescendant') ?? '';
  return id === '' ? undefined : document.getElementById(id)?.dataset['key'];
}
