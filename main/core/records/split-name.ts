/** A name as forms ask for it. */
export interface SplitName {
  readonly firstName: string;
  readonly lastName: string;
}

/** Words that belong to the family name behind them. */
const PARTICLES = /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|ten|ter|zu|zum|zur|bin|ibn|al|el)$/i;

/**
 * Takes a name as the phone system sends it apart: `Weber, Jonas`, or first names first. One word alone is the family
 * name, which forms insist on. What is a number, or has no letter, is no name.
 */
export function splitName(text: string): SplitName {
  const name = text.replaceAll(/["<>]/g, ' ').replaceAll(/\s+/g, ' ').trim();
  if (!/\p{L}/u.test(name)) return { firstName: '', lastName: '' };
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
  if (given !== '' && more.length === 0) return { firstName: given, lastName: family };
  const words = name.split(' ');
  let from = words.length - 1;
  while (from > 1 && PARTICLES.test(words[from - 1] ?? '')) from -= 1;
  return { firstName: words.slice(0, from).join(' '), lastName: words.slice(from).join(' ') };
}
