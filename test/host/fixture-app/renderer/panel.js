const bridge = globalThis.fixtureBridge;

/**
 * @param {string} id
 * @param {string} text
 */
function write(id, text) {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
}

write('state', 'ready');
bridge.note(`loaded ${location.pathname}`);
bridge.onLink((link) => write('link', link));
