/** Ctrl+K, or ⌘K on a Mac: brings the cursor into the field from anywhere in the panel. */
export function isFocusKey(event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'key'>): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
}
