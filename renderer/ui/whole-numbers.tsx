import { directionOf } from '#shared/domain/languages.ts';
import { useTexts } from '../i18n/use-texts.ts';

const NUMBER = /(\d[\d.,:]*)/;

/**
 * A text whose end may be cut. Numbers read from the left everywhere: in a line that reads from the right, one at the end
 * would lose its beginning, and 6:41 became 1. There it goes as a whole.
 */
export function WholeNumbers({ text }: { readonly text: string }) {
  const { language } = useTexts();
  if (directionOf(language) === 'ltr') return text;
  return text.split(NUMBER).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <bdi key={`${at} ${part}`} className="whole">
        {part}
      </bdi>
    ),
  );
}
