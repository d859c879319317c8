import { useState } from 'react';

import type { PopRuleSet } from '#shared/domain/pop-rules.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { PopRulesView } from '#shared/ipc/pop-outputs.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import { newRule } from './moved-rules.ts';
import { PopRuleForm } from './pop-rule-form.tsx';
import type { RuleNames } from './rule-sentence.ts';
import { RehearsalPage } from './rehearsal-page.tsx';
import { RulesOverview } from './rules-overview.tsx';
import { usePopRules, type PopRulesAccess } from './use-pop-rules.ts';

export interface PopRulesPageProps {
  readonly settings: Settings;
  readonly onBack: () => void;
}

/** The screen-pop rules: a list of sentences, one of them to change, or all of them tried on past calls. */
export function PopRulesPage({ settings, onBack }: PopRulesPageProps) {
  const { t } = useTexts();
  const access = usePopRules();
  const { view } = access;
  if (view === undefined) return <main aria-busy="true" />;
  return <RulesWithDraft key={t('popRules.list')} {...{ settings, onBack, access, view }} />;
}

interface RulesWithDraftProps extends PopRulesPageProps {
  readonly access: PopRulesAccess;
  readonly view: PopRulesView;
}

type Place = { readonly at: 'list' | 'rehearsal' } | { readonly at: 'rule'; readonly id: string | undefined };

/** Changes are a draft until they are saved, so that they can be tried first. */
function RulesWithDraft({ settings, onBack, access, view }: RulesWithDraftProps) {
  const { t } = useTexts();
  const [draft, setDraft] = useState<PopRuleSet>();
  const [place, setPlace] = useState<Place>({ at: 'list' });
  const set = draft ?? view.set;
  const { rules } = set;
  const names = { lines: settings.lines, hooks: settings.eventRules.rules };
  const toList = () => setPlace({ at: 'list' });
  const change = (part: Partial<PopRuleSet>) => setDraft({ ...set, ...part });
  if (place.at === 'rehearsal') {
    return (
      <SettingsFrame
        key="rehearsal"
        title={t('popRules.rehearsal.title')}
        back={t('popRules.rehearsal.back')}
        onBack={toList}
      >
        <RehearsalPage set={set} />
      </SettingsFrame>
    );
  }
  if (place.at === 'rule') {
    return (
      <RulePlace
        id={place.id}
        rules={rules}
        names={names}
        onRules={(all) => change({ rules: all })}
        onBack={toList}
      />
    );
  }
  return (
    <SettingsFrame key="list" title={t('settings.group.pops')} back={t('settings.back')} onBack={onBack}>
      <RulesOverview
        view={view}
        set={set}
        names={names}
        isChanged={draft !== undefined}
        onChange={change}
        onEdit={(id) => setPlace({ at: 'rule', id })}
        onRehearse={() => setPlace({ at: 'rehearsal' })}
        onSave={async () => {
          const saved = await access.save(set);
          if (saved) setDraft(undefined);
          return saved;
        }}
        onDiscard={() => setDraft(undefined)}
        onRollBack={(at) => {
          setDraft(undefined);
          void access.rollBack(at);
        }}
      />
    </SettingsFrame>
  );
}

interface RulePlaceProps {
  /** Undefined for a new one. */
  readonly id: string | undefined;
  readonly rules: PopRuleSet['rules'];
  readonly names: RuleNames;
  readonly onRules: (rules: PopRuleSet['rules']) => void;
  readonly onBack: () => void;
}

/** One rule in its form; what is taken over or removed leads back to the list. */
function RulePlace({ id, rules, names, onRules, onBack }: RulePlaceProps) {
  const { t } = useTexts();
  const index = rules.findIndex((rule) => rule.id === id);
  const title = index < 0 ? t('popRules.new') : t('popRules.edit', { number: index + 1 });
  const take = (all: PopRuleSet['rules']) => {
    onRules(all);
    onBack();
  };
  return (
    <SettingsFrame key="rule" title={title} back={t('popRules.all')} onBack={onBack}>
      <PopRuleForm
        rule={rules[index] ?? newRule(rules)}
        names={names}
        onDone={(rule) => take(index < 0 ? [...rules, rule] : rules.with(index, rule))}
        {...(index >= 0 && { onRemove: () => take(rules.toSpliced(index, 1)) })}
      />
    </SettingsFrame>
  );
}
