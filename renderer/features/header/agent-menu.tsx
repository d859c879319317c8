import { BellOff, Check, CircleCheckBig, CornerUpRight, Headset, Settings2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';

import type { CallGate } from '#shared/domain/agent.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './agent-menu.module.css';
import { reasonText } from './reason-text.ts';

/** Ids of menu items; those of reasons carry the reason's own. */
const REASON = 'reason:';
const ICON = { size: 16, 'aria-hidden': true } as const;

export interface AgentMenuProps {
  readonly onOpenSettings: () => void;
}

/** What the agent can be, and what keeps calls away. The mark stands at what was chosen, not at what a call makes of it. */
export function AgentMenu({ onOpenSettings }: AgentMenuProps) {
  const { t } = useTexts();
  const act = useMenuActs(onOpenSettings);
  const { choice, reasons, callCentre, gate, wrapUp, pbx } = useSnapshot((snapshot) => snapshot.work);
  const chosen = choice.state === 'ready' ? 'ready' : `${REASON}${choice.reason.id}`;
  return (
    <Popover className={styles['popover'] ?? ''} placement="bottom start" offset={4}>
      <Menu
        className={styles['menu'] ?? ''}
        aria-label={t('agent.menu.label')}
        onAction={(key) => act(String(key))}
      >
        {wrapUp !== undefined && (
          <Item id="done" icon={<CircleCheckBig {...ICON} />} text={t('agent.wrapUp.done')} />
        )}
        <MenuSection selectionMode="single" selectedKeys={[chosen]} disallowEmptySelection>
          <Item id="ready" text={t('agent.menu.ready')} />
        </MenuSection>
        <MenuSection selectionMode="single" selectedKeys={[chosen]} disallowEmptySelection>
          <Header className={styles['heading'] ?? ''}>{t('agent.menu.notReady')}</Header>
          {reasons.map((reason) => (
            <Item key={reason.id} id={`${REASON}${reason.id}`} text={reasonText(reason, t)} />
          ))}
        </MenuSection>
        <Separator className={styles['rule'] ?? ''} />
        <MenuSection
          selectionMode="multiple"
          shouldCloseOnSelect
          aria-label={t('agent.gate.label')}
          selectedKeys={[...(callCentre ? ['call-centre'] : []), ...(gate.doNotDisturb ? ['dnd'] : [])]}
        >
          <Item id="call-centre" icon={<Headset {...ICON} />} text={t('agent.menu.callCentre')} />
          <Item id="dnd" icon={<BellOff {...ICON} />} text={t('agent.menu.doNotDisturb')} />
        </MenuSection>
        <Item id="forward" icon={<CornerUpRight {...ICON} />} text={t(forwardKey(gate))} />
        <Item id="settings" icon={<Settings2 {...ICON} />} text={t('agent.menu.settings')} />
      </Menu>
      {pbx.state === 'alone' && (
        <p className={styles['note']}>{t(callCentre ? 'agent.menu.alone' : 'agent.menu.nothingAlone')}</p>
      )}
    </Popover>
  );
}

interface ItemProps {
  readonly id: string;
  readonly text: string;
  readonly icon?: ReactNode;
}

function Item({ id, text, icon }: ItemProps) {
  return (
    <MenuItem id={id} textValue={text} className={styles['item'] ?? ''}>
      {({ isSelected }) => (
        <>
          <span className={styles['icon']}>{icon}</span>
          <span className={styles['text']}>{text}</span>
          {isSelected && <Check size={16} aria-hidden="true" className={styles['check']} />}
        </>
      )}
    </MenuItem>
  );
}

function forwardKey({ forward }: CallGate) {
  return forward.when === 'off' ? 'agent.menu.forward' : 'agent.menu.stopForward';
}

function useMenuActs(onOpenSettings: () => void): (key: string) => void {
  const command = useCommand();
  const { callCentre, gate } = useSnapshot((snapshot) => snapshot.work);
  return (key) => {
    if (key.startsWith(REASON)) {
      void command('agent:set-state', { state: 'not-ready', reason: key.slice(REASON.length) });
    } else if (key === 'ready') void command('agent:set-state', { state: 'ready' });
    else if (key === 'done') void command('agent:wrap-up-done');
    else if (key === 'call-centre') void command('agent:call-centre', { on: !callCentre });
    else if (key === 'dnd') void command('agent:do-not-disturb', { on: !gate.doNotDisturb });
    else if (key === 'forward' && gate.forward.when !== 'off')
      void command('agent:forward', { ...gate.forward, when: 'off' });
    else onOpenSettings();
  };
}
