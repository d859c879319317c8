import { useState } from 'react';

import type { IceReport } from '#shared/domain/relay.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import { useCommand } from '../../bridge/use-command.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { FoldSummary } from '../../ui/fold-summary.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './sound-section.module.css';

export interface RelaySectionProps {
  readonly line: LineSettings;
  readonly onSaved: () => void;
}

const SERVER = /^(stuns?|turns?):[^\s@/]+$/i;

/** STUN and TURN servers of a line, for sound that firewalls keep out; with a test that says what they gave. */
export function RelaySection({ line, onSaved }: RelaySectionProps) {
  const { t } = useTexts();
  const form = useRelayForm(line, onSaved);
  const { draft, change } = form;
  return (
    <details className={styles['relay']}>
      <FoldSummary text={t('settings.sound.relay', { line: line.label })} />
      <p className={styles['hint']}>{t('settings.sound.relayHint')}</p>
      <TextField
        label={t('settings.sound.relayServers')}
        literal
        value={draft.servers}
        onChange={(servers) => change({ servers })}
        hint={t('settings.sound.relayServersHint')}
        error={form.isWrong ? t('settings.sound.relayWrong') : undefined}
        lines={2}
      />
      <TextField
        label={t('settings.sound.relayUser')}
        literal
        value={draft.user}
        onChange={(user) => change({ user })}
        maxLength={200}
      />
      <TextField
        label={t('settings.sound.relayPassword')}
        value={draft.password}
        onChange={(password) => change({ password })}
        maxLength={500}
        type="password"
      />
      <Switch
        label={t('settings.sound.relayOnly')}
        checked={draft.only}
        onChange={(only) => change({ only })}
      />
      <div className={styles['row']}>
        <Button disabled={form.busy} onClick={() => void form.test()}>
          {t('settings.sound.relayTest')}
        </Button>
        <Button disabled={form.busy} onClick={() => void form.save()}>
          {t('settings.sound.relaySave')}
        </Button>
      </div>
      <output className={styles['doing']}>{form.report !== undefined && reportWords(form.report, t)}</output>
    </details>
  );
}

function useRelayForm(line: LineSettings, onSaved: () => void) {
  const command = useCommand();
  const [draft, setDraft] = useState({
    servers: line.iceServers.join('\n'),
    user: line.iceUser,
    password: '',
    only: line.relayOnly,
  });
  const [isWrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<IceReport>();
  const change = (part: Partial<typeof draft>) => {
    setDraft({ ...draft, ...part });
    setWrong(false);
    setReport(undefined);
  };
  const send = async (run: (wish: ReturnType<typeof wishOf>) => Promise<void>) => {
    const wish = wishOf(line, draft);
    const fits = wish.servers.every((server) => SERVER.test(server));
    setWrong(!fits);
    if (!fits) return;
    setBusy(true);
    await run(wish);
    setBusy(false);
  };
  const test = () =>
    send(async (wish) => {
      const reply = await command('sound:relay-test', wish);
      if (reply.ok) setReport(reply.value);
    });
  const save = () =>
    send(async (wish) => {
      if ((await command('sound:relay-save', wish)).ok) onSaved();
    });
  return { draft, change, isWrong, busy, report, test, save };
}

function wishOf(
  line: LineSettings,
  { servers, user, password, only }: { servers: string; user: string; password: string; only: boolean },
) {
  return {
    lineId: line.id,
    servers: servers.split(/\s+/).filter((server) => server !== ''),
    user: user.trim(),
    ...(password !== '' && { password }),
    only,
  };
}

function reportWords({ relay, outside, refused }: IceReport, t: Translate): string {
  if (relay) return t('settings.sound.relayFound');
  if (refused) return t('settings.sound.relayRefused');
  return t(outside ? 'settings.sound.relayOutside' : 'settings.sound.relaySilent');
}
