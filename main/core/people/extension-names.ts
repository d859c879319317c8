import type { ContactDirectory } from '../ports/contact-directory.ts';

/** Who has which of these extensions, by the address book; those that it does not know are left out. */
export function extensionNames(
  contacts: Pick<ContactDirectory, 'lookup'>,
  extensions: readonly string[],
): Readonly<Record<string, string>> {
  const named = extensions.flatMap((raw) => {
    const [match] = contacts.lookup({ raw, kind: 'internal', display: raw });
    return match === undefined ? [] : [[raw, match.name] as const];
  });
  return Object.fromEntries(named);
}
