import type { AgentSettings, CallGate, Forwarding } from '#shared/domain/agent.ts';
import type { FeatureCodes } from '#shared/domain/line-profile.ts';
import type { CallProblem, SettingsProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { ServiceCalls } from '../calls/service-calls.ts';
import { dialable } from '../numbers/dialable.ts';

export interface CallGateOptions {
  readonly settings: () => AgentSettings;
  readonly save: (change: Partial<AgentSettings>) => Result<unknown, SettingsProblem>;
  readonly calls: Pick<ServiceCalls, 'lines' | 'dial'>;
  /** ISO 3166 country in which the agent's numbers are read. */
  readonly country: () => string;
  readonly onChange: () => void;
}

type GateCode = 'doNotDisturbOn' | 'doNotDisturbOff' | 'forwardOn' | 'forwardOff';

/**
 * Do not disturb and forwarding. Both hold in this app at once and outlive a restart; a PBX with codes for them is
 * told too, and does it even while this app is off. Codes exist for forwarding every call; busy and unanswered ones are
 * forwarded here.
 */
export class CallGateService {
  readonly #options: CallGateOptions;
  #pbx: CallGate['pbx'] = 'alone';
  /** Only the newest order says how the PBX stands. */
  #orders = 0;

  constructor(options: CallGateOptions) {
    this.#options = options;
  }

  get gate(): CallGate {
    const { doNotDisturb, forward } = this.#options.settings();
    return { doNotDisturb, forward, pbx: this.#pbx };
  }

  setDoNotDisturb(on: boolean): Result<void, SettingsProblem> {
    const saved = this.#options.save({ doNotDisturb: on });
    if (!saved.ok) return saved;
    void this.#tell(on ? 'doNotDisturbOn' : 'doNotDisturbOff', '');
    return ok();
  }

  /** Where calls go instead. A number that cannot be dialled is refused before anything changes. */
  setForward(forward: Forwarding): Result<void, CallProblem | SettingsProblem> {
    const before = this.#options.settings().forward;
    const number = dialable(forward.number, this.#options.country());
    if (forward.when !== 'off' && !number.ok) return fail(number.problem);
    const saved = this.#options.save({ forward });
    if (!saved.ok) return saved;
    if (forward.when === 'always' && number.ok) void this.#tell('forwardOn', number.value);
    else if (before.when === 'always') void this.#tell('forwardOff', '');
    else this.#options.onChange();
    return ok();
  }

  async #tell(which: GateCode, number: string): Promise<void> {
    const { calls, onChange } = this.#options;
    const orders = calls.lines().flatMap(({ id, profile }) => {
      const code = codeOf(profile.codes, which, number);
      return code === '' ? [] : [{ id, code }];
    });
    this.#orders += 1;
    const order = this.#orders;
    this.#pbx = orders.length === 0 ? 'alone' : 'telling';
    onChange();
    if (orders.length === 0) return;
    const outcomes = await Promise.all(orders.map(({ id, code }) => calls.dial(id, code)));
    if (order !== this.#orders) return;
    this.#pbx = outcomes.every((outcome) => outcome.ok) ? 'agreed' : 'refused';
    onChange();
  }
}

function codeOf(codes: FeatureCodes, which: GateCode, number: string): string {
  return codes[which].replace('{number}', number);
}
