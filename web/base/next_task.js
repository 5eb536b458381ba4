// Work is divided into tasks, so that between two of them the reader can scroll and press.

/** By a message, because timers wait long in a hidden tab. @returns {Promise<void>} */
export function nextTask() {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => (port1.close(), resolve());
    port2.postMessage(0);
  });
}
