import type { MessageProblem } from '#shared/domain/message.ts';
import type {
  AgentProblem,
  ApiProblem,
  CallProblem,
  CommonProblem,
  ImportProblem,
  RecordProblem,
  SetupProblem,
} from '#shared/ipc/problems.ts';

/** Every problem a command can answer, and `bridge-offline` when the main process does not answer at all. */
export type ProblemCode =
  | CommonProblem
  | AgentProblem
  | ApiProblem
  | CallProblem
  | RecordProblem
  | ImportProblem
  | SetupProblem
  | MessageProblem
  | 'no-such-message'
  | 'bad-cursor'
  | 'not-in-demo'
  | 'busy'
  | 'bridge-offline';
