/** Characters of one text: with its headers it stays below the size of a UDP packet on the PBX's other side (RFC 3428 §8). */
export const MESSAGE_TEXT_MAX = 1000;
