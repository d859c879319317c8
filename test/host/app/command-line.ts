/** `app.commandLine`: the switches Chromium will be started with. */
export class CommandLine {
  #switches: string[] = [];

  get hostAll(): readonly string[] {
    return this.#switches;
  }

  appendSwitch(name: string, value?: string): void {
    this.removeSwitch(name);
    this.#switches.push(value === undefined || value === '' ? `--${name}` : `--${name}=${value}`);
  }

  appendArgument(value: string): void {
    this.#switches.push(value);
  }

  hasSwitch(name: string): boolean {
    return this.#switches.some((text) => isSwitch(text, name));
  }

  getSwitchValue(name: string): string {
    const found = this.#switches.find((text) => text.startsWith(`--${name}=`));
    return found?.slice(name.length + 3) ?? '';
  }

  removeSwitch(name: string): void {
    this.#switches = this.#switches.filter((text) => !isSwitch(text, name));
  }
}

function isSwitch(text: string, name: string): boolean {
  return text === `--${name}` || text.startsWith(`--${name}=`);
}
