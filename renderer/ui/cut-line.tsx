import { WholeNumbers } from './whole-numbers.tsx';

export interface CutLineProps {
  readonly facts: string;
  /** Somebody's own words. Where they do not fit, their end is cut, whichever way they read. */
  readonly words: string | undefined;
}

/** Small print in a list that keeps to one line; where it may wrap, the dot goes on with the words behind it. */
export function CutLine({ facts, words = '' }: CutLineProps) {
  return (
    <small className="cut-line">
      {words === '' ? (
        <span dir="auto">
          <WholeNumbers text={facts} />
        </span>
      ) : (
        <span>
          <bdi>
            <WholeNumbers text={facts} />
          </bdi>
          {facts !== '' && ' ·\u00a0'}
        </span>
      )}
      {words !== '' && <bdi title={words}>{words}</bdi>}
    </small>
  );
}
