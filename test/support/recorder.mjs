/* oxlint-disable no-console -- it listens to the console */
/**
 * Runs in every document before its own scripts (its source is injected): keeps what the page says to the console,
 * its errors and its policy violations. Frames of the same origin tell the top window.
 */
export function recorder() {
  if ('__rigLog' in window) return;
  let log;
  try {
    log = window.top.__rigLog; // throws in a frame of another origin
  } catch {}
  log ??= { console: [], errors: [], violations: [] };
  Object.defineProperty(window, '__rigLog', { value: log });
  const text = (value) => {
    try {
      if (value instanceof Error) return `${value.name}: ${value.message}`;
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    } catch {
      return Object.prototype.toString.call(value);
    }
  };
  for (const level of ['log', 'info', 'warn', 'error']) {
    const original = console[level];
    console[level] = function (...values) {
      log.console.push({ level, text: values.map(text).join(' ') });
      return original.apply(this, values);
    };
  }
  window.addEventListener(
    'error',
    (event) => {
      // a resource that did not load has no message
      if (event instanceof ErrorEvent) log.errors.push(event.message.replace(/^Uncaught /, ''));
      else log.errors.push(`not loaded: ${event.target?.src ?? event.target?.href ?? event.target?.nodeName}`);
    },
    true,
  );
  window.addEventListener('unhandledrejection', (event) => log.errors.push(`unhandled: ${text(event.reason)}`), true);
  window.addEventListener(
    'securitypolicyviolation',
    (event) =>
      log.violations.push({
        directive: event.effectiveDirective,
        blocked: event.blockedURI,
        sample: event.sample,
      }),
    true,
  );
}
