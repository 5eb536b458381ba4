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
