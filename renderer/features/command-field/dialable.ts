/**
 * The number in what was typed or pasted: spaces, brackets, dots, dashes, slashes and a `tel:` or `sip:` in front do
 * not matter, nor does text pasted around it in one line. Undefined when this reads as a name.
 */
export function dialable(text: string): string | undefined {
  const bare = text.trim().replace(/^(tel|callto|sips?):(\/\/)?/i, '');
  const address = /^[\w.+*#-]+@[\w.-]+$/.exec(bare);
  if (address !== null) return bare;
  const compact = bare.replace(/\(0\)/g, '').replace(/[\s()./\u00a0\u2010-\u2015-]/g, '');
  return /^\+?[0-9*#]{2,32}$/.test(compact) ? compact : undefined;
}
