// Work that may be done a moment after it is asked for, in a task of its own, and not too often.

/** @param {() => void} work @param {number} least ms between two runs */
export function throttled(work, least) {
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
    /** Runs it once nobody has asked for `least` ms. */
    later() {
      cancel();
      timer = window.setTimeout(now, least);
    },
  };
}
