import { execFileSync } from 'node:child_process';
import { arch, cpus, loadavg, release, totalmem, type } from 'node:os';

import { executablePath, runsOnElectron } from '#test/support/app/launch-app.ts';
import { chromiumExecutable } from '#test/support/chromium-executable.ts';

/** What the figures were measured on, in one line. */
export function machineLine(): string {
  const processors = cpus();
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  return [
    `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}`,
    `${gigabytes} GB`,
    `${type()} ${release()} ${arch()}`,
    `Node ${process.versions.node}`,
    runsOnElectron ? executablePath : chromiumVersion(),
    `load ${(loadavg()[0] ?? 0).toFixed(1)}`,
    new Date().toISOString().slice(0, 10),
  ].join(' · ');
}

function chromiumVersion(): string {
  try {
    const said = execFileSync(chromiumExecutable(), ['--version'], { encoding: 'utf8' });
    return `${/[\d.]{5,}/.exec(said)?.[0] ?? 'unknown'} Chromium, headless, no GPU`;
  } catch {
    return 'Chromium';
  }
}
