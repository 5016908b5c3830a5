/* A classic script as a site's own may be, since modules are strict: what only loose code can do, or ask. */
window.loose = {
  setLength(area) {
    area.length = 7;
    return area.length;
  },
  /** A conversion that keeps whether it sees who called it. */
  conversion(seen) {
    return function toText() {
      seen.push(toText.caller === null);
      return 'c_a';
    };
  },
};
