import { z } from 'zod';

import { SalesforceId } from '#shared/domain/crm-accounts/salesforce.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';

import type { SalesforceClient } from './salesforce-client.ts';
import { isUnknownField } from './salesforce-problem.ts';
import type { TaskFields, TaskForm } from './salesforce-task.ts';

const TIMEOUT_MS = 30_000;
/** In plain tasks our id is looked for among the agent's latest. */
const PLAIN_SEARCHED = 200;

const Created = z.object({ id: SalesforceId, success: z.literal(true) });
const Tasks = z.object({
  records: z.array(z.object({ Id: SalesforceId, Description: z.string().nullish().catch(undefined) })),
});

type Asked<Value> = Promise<Result<Value, CrmFailure>>;

/** The agent's tasks in an org. Our id stands in `CallObject`; where the org hides the fields of calls, in the text. */
export class SalesforceTasks {
  readonly #client: Pick<SalesforceClient, 'call'>;
  readonly #userId: string;
  /** The org hides the fields of calls from this agent, as far as that was met. */
  #isPlain = false;

  constructor(client: Pick<SalesforceClient, 'call'>, userId: string) {
    this.#client = client;
    this.#userId = userId;
  }

  /** The new task's id. */
  create(fieldsOf: (how: TaskForm) => TaskFields): Asked<string> {
    return this.#asTheOrgTakesIt((isPlain) => this.#create(fieldsOf({ userId: this.#userId, isPlain })));
  }

  change(id: string, fieldsOf: (how: TaskForm) => TaskFields): Asked<unknown> {
    return this.#asTheOrgTakesIt((isPlain) =>
      this.#client.call({
        method: 'PATCH',
        path: `/sobjects/Task/${id}`,
        json: fieldsOf({ userId: this.#userId, isPlain }),
        timeoutMs: TIMEOUT_MS,
      }),
    );
  }

  /** A refusal did nothing: then the same is sent without the fields that the org hides. */
  async #asTheOrgTakesIt<Value>(work: (isPlain: boolean) => Asked<Value>): Asked<Value> {
    const done = await work(this.#isPlain);
    if (done.ok || this.#isPlain || !isUnknownField(done.problem)) return done;
    this.#isPlain = true;
    return work(true);
  }

  /** The task with an id of ours. */
  async find(ourId: string): Asked<string | undefined> {
    const byField = await this.#query(`CallObject = '${ourId}'`, 1);
    if (byField.ok && byField.value.length > 0) return ok(byField.value[0]?.Id);
    if (!byField.ok && !isUnknownField(byField.problem)) return byField;
    if (byField.ok && !this.#isPlain) return ok(undefined);
    const latest = await this.#query(`OwnerId = '${this.#userId}'`, PLAIN_SEARCHED);
    if (!latest.ok) return latest;
    return ok(latest.value.find(({ Description }) => Description?.includes(ourId) === true)?.Id);
  }

  async #create(fields: TaskFields): Asked<string> {
    const answered = await this.#client.call({
      path: '/sobjects/Task',
      json: fields,
      timeoutMs: TIMEOUT_MS,
    });
    if (!answered.ok) return answered;
    const created = Created.safeParse(answered.value);
    return created.success ? ok(created.data.id) : fail({ problem: 'bad-answer', detail: 'task without id' });
  }

  async #query(where: string, limit: number): Asked<z.infer<typeof Tasks>['records']> {
    const soql = `SELECT Id, Description FROM Task WHERE ${where} ORDER BY CreatedDate DESC LIMIT ${limit}`;
    const answered = await this.#client.call({
      path: `/query/?q=${encodeURIComponent(soql)}`,
      timeoutMs: TIMEOUT_MS,
    });
    if (!answered.ok) return answered;
    const tasks = Tasks.safeParse(answered.value);
    return tasks.success ? ok(tasks.data.records) : fail({ problem: 'bad-answer', detail: 'tasks' });
  }
}
