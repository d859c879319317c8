/** A connection to Hookswitch's local API: asks by JSON-RPC, hears notifications. */
export class RpcSocket {
  #next = 0;
  #waiting = new Map();
  #socket;

  constructor(port, { onEvent, onClose }) {
    this.#socket = new WebSocket(`ws://127.0.0.1:${port}/rpc`);
    this.#socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(data);
      if (message.method === 'event') onEvent(message.params);
      else this.#answer(message);
    });
    this.#socket.addEventListener('close', () => {
      for (const id of this.#waiting.keys()) this.#answer({ id, error: { message: 'closed' } });
      onClose();
    });
  }

  opened() {
    return new Promise((resolve, reject) => {
      this.#socket.addEventListener('open', resolve);
      this.#socket.addEventListener('error', () =>
        reject(new Error('Hookswitch is not running, or lets nobody in.')),
      );
    });
  }

  ask(method, params = {}) {
    this.#next += 1;
    const id = this.#next;
    this.#socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
  }

  #answer({ id, result, error }) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(error.data?.problem ?? error.message));
  }
}
