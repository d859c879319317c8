import type { AgentStatus } from '#shared/domain/agent.ts';
import styles from './agent-header.module.css';

/** The agent's state as a sign: full, open or copper, beside the word that says it. */
export function AgentSign({ state }: Pick<AgentStatus, 'state'>) {
  return <i className={styles['sign']} data-state={state} aria-hidden="true" />;
}
