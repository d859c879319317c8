import { describe, expect, it } from 'vitest';

import { RelayBook } from '#renderer/media/relay-book.ts';

const TURN = 'turn:relay.example.com';
const STUN = 'stun:stun.example.com';

describe('the ways of a connection', () => {
  it('carry the credentials that are known of a server', () => {
    const book = new RelayBook();
    book.use([{ url: TURN, username: 'agent', credential: 'secret', only: false }]);
    expect(book.waysOf([STUN, TURN])).toEqual({
      iceServers: [{ urls: STUN }, { urls: TURN, username: 'agent', credential: 'secret' }],
      iceTransportPolicy: 'all',
    });
  });

  it('lead through the relay alone where a line wants that', () => {
    const book = new RelayBook();
    book.use([{ url: TURN, username: '', credential: '', only: true }]);
    expect(book.waysOf([TURN]).iceTransportPolicy).toBe('relay');
    expect(book.waysOf([STUN]).iceTransportPolicy).toBe('all');
  });
});
