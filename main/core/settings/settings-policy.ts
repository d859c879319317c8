import { z } from 'zod';

import { Settings } from '#shared/domain/settings.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { defaultSettings } from './read-settings.ts';
import { leavesOf, valueAt, withValueAt, type Leaf } from './settings-tree.ts';

/** Settings that an administrator holds for everybody on this computer. */
export interface SettingsPolicy {
  /** The file that says so, for people. */
  readonly file: string;
  /** As the file names whoever wrote it. */
  readonly administrator?: string;
  /** Where new versions come from, in the administrator's words. */
  readonly updates?: string;
  /** By their paths, such as `privacy.maskNumbers`. A list is one value. */
  readonly leaves: readonly Leaf[];
}

/** An agent's own phone, CRMs and programs are no matter of a file for all. */
const NOT_HELD = [
  'version',
  'mode',
  'lines',
  'outgoingLine',
  'outgoingCallerId',
  'crm.accounts',
  'localApi.clients',
];

const PolicyFile = z.strictObject({
  administrator: z.string().trim().min(1).max(80).optional(),
  updates: z.string().trim().min(1).max(300).optional(),
  settings: z.record(z.string(), z.unknown()).default({}),
});

/** Reads the text of a policy file. A value that no setting takes, or a setting that there is not, spoils the whole. */
export function readPolicy(text: string, file: string): Result<SettingsPolicy, 'unreadable'> {
  const parsed = PolicyFile.safeParse(parsedJson(text));
  if (!parsed.success) return fail('unreadable');
  const { administrator, updates, settings } = parsed.data;
  const leaves = leavesOf(settings);
  const held = Settings.safeParse(overlaid(defaultSettings(), leaves));
  const fits =
    held.success &&
    leaves.every(({ path, value }) => isSame(valueAt(held.data, path), value)) &&
    !leaves.some(({ path }) => NOT_HELD.some((key) => path === key || path.startsWith(`${key}.`)));
  if (!fits) return fail('unreadable');
  return ok({
    file,
    leaves,
    ...(administrator !== undefined && { administrator }),
    ...(updates !== undefined && { updates }),
  });
}

/** The settings with what the policy holds in them. */
export function withPolicy(settings: Settings, policy: SettingsPolicy | undefined): Settings {
  return policy === undefined ? settings : (overlaid(settings, policy.leaves) as Settings);
}

/** Whether settings leave alone what the policy holds. */
export function obeysPolicy(settings: Settings, policy: SettingsPolicy | undefined): boolean {
  return policy?.leaves.every(({ path, value }) => isSame(valueAt(settings, path), value)) ?? true;
}

/** What is written down: the agent's own values where the policy holds others, so that they are back when it is gone. */
export function ownOf(settings: Settings, own: Settings, policy: SettingsPolicy | undefined): Settings {
  const before = policy?.leaves.map(({ path }) => ({ path, value: valueAt(own, path) })) ?? [];
  return overlaid(settings, before) as Settings;
}

function overlaid(settings: object, leaves: readonly Leaf[]): object {
  return leaves.reduce((all, { path, value }) => withValueAt(all, path.split('.'), value), settings);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
