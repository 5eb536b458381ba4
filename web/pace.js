// Work that may come a moment later than what calls for it, in a task of its own, and not too often.

/** @param {() => void} work @param {number} least ms between two times */
export function paced(work, least) {
  let timer = 0;
  let last = -least;

  function now() {
    cancel();
    last = performance.now();
    work();
  }

  function cancel() {
    window.clearTimeout(timer);
    timer = 0;
  }

  return {
    now,
    cancel,
    soon() {
      timer ||= window.setTimeout(now, last + least - performance.now());
    },
    /** When nobody has asked again for as long. */
    later() {
      cancel();
      timer = window.setTimeout(now, least);
    },
  };
}

/** Lets the page do what else there is. By a message, since timers wait long in a hidden tab. @returns {Promise<void>} */
export function nextTask() {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => (port1.close(), resolve());
    port2.postMessage(0);
  });
}
