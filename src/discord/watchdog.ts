/** Notices when Discord has fallen silent, which a client that waits for events cannot tell from calm. */

export interface WatchdogOptions {
  /** How long silence is taken for calm. */
  readonly limitMs: number;
  /** When the last sign of life came, in milliseconds since 1970. */
  readonly lastSign: () => number;
  /** Called once, with how long the silence has lasted. */
  readonly onSilent: (silentMs: number) => void;
}

/** Starts watching; the returned function ends it. */
export function startWatchdog({ limitMs, lastSign, onSilent }: WatchdogOptions): () => void {
  const timer = setInterval(() => {
    const silent = Date.now() - lastSign();
    if (silent <= limitMs) return;
    clearInterval(timer);
    onSilent(silent);
  }, limitMs / 4);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
