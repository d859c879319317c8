import type { CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CardQuestion } from '../calls/card/card-question.tsx';
import { numberText } from '../calls/party-name.ts';

/** The other side asks to connect the agent on: nobody is called without their word. The number is what is called. */
export function ReferralQuestion({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const command = useCommand();
  const { id, referral } = call;
  if (referral === undefined) return null;
  const number = numberText(referral.number, t);
  const { displayName } = referral;
  return (
    <CardQuestion
      label={t('referral.question')}
      question={
        displayName === undefined
          ? t('referral.ask', { number })
          : t('referral.askNamed', { name: displayName, number })
      }
      no={t('call.action.decline-referral')}
      yes={t('call.action.follow-referral')}
      onAnswer={(yes) => void command(yes ? 'call:follow-referral' : 'call:decline-referral', { id })}
    />
  );
}
