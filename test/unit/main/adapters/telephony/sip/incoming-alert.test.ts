import { describe, expect, it } from 'vitest';
import { readAlert } from '#adapters/telephony/sip/call/incoming-alert.ts';

function alert(headers: Readonly<Record<string, readonly string[]>>) {
  const getHeaders = (name: string): string[] => [...(headers[name] ?? [])];
  return readAlert({ getHeaders, getHeader: (name) => getHeaders(name)[0] });
}

describe('how an INVITE asks to be signalled', () => {
  it.each([
    ['<http://www.notused.com>;info=alert-autoanswer;delay=0', 0],
    ['<http://x>;info=alert-autoanswer;answer-after=5', 5000],
    ['Auto Answer', 0],
    ['<http://x>;info="Auto Answer"', 0],
    ['Ring Answer', 2000],
    ['<sip:pbx>;info=intercom', 0],
    ['<sip:pbx>;answer-after=4', 4000],
    ['<sip:pbx>;answer-after=9999', 60_000],
  ])('Alert-Info %s asks for an answer after %d ms', (value, ms) => {
    expect(alert({ 'alert-info': [value] })).toEqual({ alertInfo: value, autoAnswerAfterMs: ms });
  });

  it.each(['<http://x>;info=Bellcore-dr3', '<sip:pbx>;answer-after=soon', '<http://x>;info=Intercoms only'])(
    'Alert-Info %s asks for none',
    (value) => {
      expect(alert({ 'alert-info': [value] })).toEqual({ alertInfo: value });
    },
  );

  it('reads the seconds of Call-Info too', () => {
    expect(alert({ 'call-info': ['<sip:pbx>;answer-after=3'] })).toEqual({ autoAnswerAfterMs: 3000 });
    expect(alert({})).toEqual({});
  });

  it('keeps the text short and free of control characters', () => {
    const { alertInfo = '' } = alert({ 'alert-info': [`<http://x>;info=\u202Eab\u0007${'c'.repeat(500)}`] });
    expect(alertInfo).toHaveLength(200);
    expect(alertInfo.startsWith('<http://x>;info=abccc')).toBe(true);
  });
});
