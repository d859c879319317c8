import type { CallView } from '#shared/domain/call.ts';
import type { PopRuleSet } from '#shared/domain/pop-rules.ts';
import type { PopReason, ScreenPop } from '#shared/domain/screen-pop.ts';
import { PopSettings } from '#shared/domain/settings.ts';
import { fail, ok } from '#shared/result.ts';
import { UrlTemplateCrm } from '#adapters/crm/url-template-crm.ts';
import type { PopWebhook } from '#core/pop/decide-pop.ts';
import { rulesOfMoment } from '#core/pop/rules-in-use.ts';
import { ScreenPopService } from '#core/pop/screen-pop-service.ts';
import { ringingCall } from '#test/support/call-views.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';

export const POP_SETTINGS = PopSettings.parse({
  contactUrl: 'https://crm.example/contacts/{record-id}',
  companyUrl: 'https://crm.example/companies/{record-id}',
  unknownUrl: 'https://crm.example/new?phone={e164}',
  severalUrl: 'https://crm.example/search?q={digits}',
  allowedHosts: ['crm.example'],
});

/** Lets every promise that can settle do so. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

/** One call after the other with its screen pop, a browser that may fail, and settings that may change. */
export class PopFixture {
  readonly time = new FakeTime();
  readonly opened: string[] = [];
  readonly pops: ScreenPop[] = [];
  readonly failures: string[] = [];
  settings = POP_SETTINGS;
  /** Those of the moment in `settings` while there are none. */
  rules: PopRuleSet | undefined;
  /** The CRM that shows a card of its own. */
  cardOf = 'nobody';
  browserWorks = true;
  readonly told: PopWebhook[] = [];
  tellProblem: PopReason | undefined;
  call: CallView = ringingCall();
  readonly service = new ScreenPopService({
    calls: {
      setPop: (_, pop) => {
        this.pops.push(pop);
        this.change({ pop });
      },
      current: () => this.call,
    },
    rules: () => this.rules ?? rulesOfMoment(this.settings),
    pages: () => {
      const crm = new UrlTemplateCrm({ pop: this.settings, fieldsOf: () => ({}) });
      return {
        crm,
        address: (template, context) => crm.address(template, context),
        hookHost: () => 'hooks.example',
      };
    },
    showsCard: ({ system }) => system === this.cardOf,
    tell: (_, webhook) => {
      this.told.push(webhook);
      return this.tellProblem === undefined ? ok('hooks.example') : fail(this.tellProblem);
    },
    opener: {
      open: (url) => {
        this.opened.push(url);
        return Promise.resolve(this.browserWorks ? ok() : fail('browser-failed'));
      },
    },
    clock: this.time,
    timer: this.time,
    onFailed: (_, problem) => this.failures.push(problem),
  });

  ring(changes: Partial<CallView> = {}): void {
    const at = this.time.now();
    this.call = ringingCall({ startedAt: at, ringingAt: at, ...changes });
    this.service.onCallChanged({ kind: 'started', call: this.call, at });
  }

  change(changes: Partial<CallView>): void {
    const previous = this.call;
    this.call = { ...previous, ...changes };
    this.service.onCallChanged({ kind: 'updated', call: this.call, previous, at: this.time.now() });
  }

  /** The PBX or the agent takes the present intent back. */
  dropIntent(): void {
    const { intent: _intent, ...call } = this.call;
    this.call = call;
    this.change({});
  }
}
