const MAC_SIGNS: Readonly<Record<string, string>> = {
  CommandOrControl: '⌘',
  Command: '⌘',
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧',
};

const PC_WORDS: Readonly<Record<string, string>> = {
  CommandOrControl: 'Ctrl',
  Control: 'Ctrl',
  Super: 'Win',
  Meta: 'Win',
};

export function isMac(): boolean {
  return navigator.userAgent.includes('Macintosh');
}

/** An Electron accelerator as people read it on their keyboard: "Ctrl Alt H", "⌘ ⌥ H". */
export function formatAccelerator(accelerator: string, mac: boolean = isMac()): string {
  const names = mac ? MAC_SIGNS : PC_WORDS;
  return accelerator
    .split('+')
    .map((key) => names[key] ?? key)
    .join(' ');
}
