// The frame side of docs/PROTOCOL.md without the app: it answers a connection, keeps what it hears, and says what a test wants.
// `mode` stands before it, as the test asked for it (lib/host.mjs): mute, old, next, early.

window.heard = [];
window.connections = [];
window.height = 480;
let port;

/** A message: an object as JSON, all else as it is. */
window.say = (message, ...ports) => {
  port.postMessage(typeof message === 'object' && message ? JSON.stringify(message) : message, ports);
};

/** Anything, as it is. */
window.raw = (message, ports = []) => port.postMessage(message, ports);

window.high = (pixels) => {
  height = pixels;
  document.body.style.height = `${pixels}px`;
  if (port) say({ type: 'size', height });
};

addEventListener('message', ({ data, origin, source, ports }) => {
  connections.push({ data, origin, fromParent: source === parent, ports: ports.length });
  if (mode === 'mute' || port) return;
  [port] = ports;
  window.end = port;
  port.onmessage = (event) => heard.push(event.data);
  if (mode === 'old') return say({ type: 'error', code: 'version', message: 'this frame speaks version 2', field: '' });
  if (mode === 'early') say({ type: 'size', height });
  say({ type: 'ready', protocol: mode === 'next' ? 2 : 1, release: '0.1.0', languages: ['en', 'nl', 'de', 'fr'] });
  high(height);
});
