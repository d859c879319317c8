import { FIRST_STEPS } from '#shared/domain/first-step-names.ts';
import type { FirstStep, FirstStepSettings } from '#shared/domain/first-steps.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { SettingsPage } from '../settings/settings-place.tsx';

/** Where each step is done. Trying comes before there is a panel. */
export const STEP_PAGES: Readonly<Record<Exclude<FirstStep, 'try'>, SettingsPage>> = {
  connect: 'line',
  sound: 'sound',
  hotkeys: 'hotkeys',
  crm: 'crm',
};

export interface StepView {
  readonly step: FirstStep;
  readonly state: 'done' | 'skipped' | 'open';
}

/** The steps as they stand: done by what is set up, or by the agent's word. */
export function stepsOf(settings: Settings): readonly StepView[] {
  const { done, skipped } = settings.firstSteps;
  return FIRST_STEPS.map((step) => {
    if (done.includes(step) || isSetUp(step, settings)) return { step, state: 'done' };
    return { step, state: skipped.includes(step) ? 'skipped' : 'open' };
  });
}

/** The step to show next: the one that was begun, else the first that is open. */
export function nextStep(settings: Settings): FirstStep | undefined {
  const open = stepsOf(settings).filter(({ state }) => state === 'open');
  const { at } = settings.firstSteps;
  return open.some(({ step }) => step === at) ? at : open[0]?.step;
}

/** Whoever has a phone of their own, or the demo, has nothing left to try. */
function isSetUp(step: FirstStep, { mode, lines, crm }: Settings): boolean {
  switch (step) {
    case 'try':
      return mode !== 'none';
    case 'connect':
      return lines.length > 0;
    case 'crm':
      return crm.accounts.length > 0;
    case 'sound':
    case 'hotkeys':
      return false;
  }
}

export function begun(steps: FirstStepSettings, step: FirstStep): FirstStepSettings {
  return { ...steps, at: step, skipped: steps.skipped.filter((each) => each !== step) };
}

/** The step is over, by the agent's word. */
export function over(steps: FirstStepSettings, step: FirstStep, how: 'done' | 'skipped'): FirstStepSettings {
  const { at, ...rest } = steps;
  const others = (list: readonly FirstStep[]) => list.filter((each) => each !== step);
  return {
    ...rest,
    ...(at !== undefined && at !== step && { at }),
    done: how === 'done' ? [...others(steps.done), step] : others(steps.done),
    skipped: how === 'skipped' ? [...others(steps.skipped), step] : others(steps.skipped),
  };
}
