import { Button } from '../../../ui/button.tsx';
import styles from './card-question.module.css';

export interface CardQuestionProps {
  /** What the question is about, for who does not see where it stands. */
  readonly label: string;
  readonly question: string;
  readonly no: string;
  readonly yes: string;
  readonly onAnswer: (yes: boolean) => void;
}

/** Something the agent has to decide about a call that goes on meanwhile. */
export function CardQuestion({ label, question, no, yes, onAnswer }: CardQuestionProps) {
  return (
    <section className={styles['question']} aria-label={label}>
      <output dir="auto">{question}</output>
      <div>
        <Button onClick={() => onAnswer(false)}>{no}</Button>
        <Button kind="primary" onClick={() => onAnswer(true)}>
          {yes}
        </Button>
      </div>
    </section>
  );
}
