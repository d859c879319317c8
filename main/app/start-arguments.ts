/** What a start with the computer carries, so that no window comes up. */
export const HIDDEN = '--hidden';

const OUR_LINK = /^(?:tel|sip|callto|hookswitch):/i;

export interface StartArguments {
  readonly hidden: boolean;
  /** The link to follow, as it came; of several the last. */
  readonly link: string | undefined;
}

/**
 * Reads a command line, which anybody may have written: after the executable, an argument that begins with one of our
 * schemes is a link, `--hidden` is known, and nothing else is looked at.
 */
export function readStart(argv: readonly string[]): StartArguments {
  const given = argv.slice(1);
  return {
    hidden: given.includes(HIDDEN),
    link: given.findLast((argument) => OUR_LINK.test(argument)),
  };
}
