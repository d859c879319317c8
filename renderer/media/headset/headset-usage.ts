/**
 * Usages of call control (USB HID Usage Tables 1.5, pages 0x0B telephony and 0x08 LED), written as WebHID gives them:
 * usage page in the upper 16 bits.
 */
export const USAGE = {
  hookSwitch: 0x0b_0020,
  flash: 0x0b_0021,
  hold: 0x0b_0023,
  drop: 0x0b_0026,
  phoneMute: 0x0b_002f,
  ringer: 0x0b_009e,
  ledMute: 0x08_0009,
  ledOffHook: 0x08_0017,
  ledRing: 0x08_0018,
  ledHold: 0x08_0020,
  ledMicrophone: 0x08_0021,
  ledOnLine: 0x08_002a,
} as const;

export const TELEPHONY_PAGE = 0x0b;
