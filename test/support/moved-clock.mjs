/**
 * Makes the clock of a program stand at a moment of its own time zone (`2027-11-29T00:00`), until what comes back is called. It stands by
 * itself, so that a page can have its source.
 */
export function moveClock(moment) {
  const Real = Date;
  const at = Number(new Real(moment));
  globalThis.Date = class extends Real {
    constructor(...given) {
      super(...(given.length ? given : [at]));
    }
    static now() {
      return at;
    }
  };
  return () => (globalThis.Date = Real);
}
