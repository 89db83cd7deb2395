import { describe, expect, test, vi } from 'vitest';
import { startWatchdog } from '../../src/discord/watchdog.js';

describe('watchdog', () => {
  test('barks once when the last sign is too old, and not while signs come', () => {
    vi.useFakeTimers({ now: 0 });
    try {
      let last = 0;
      const silences: number[] = [];
      startWatchdog({ limitMs: 1_000, lastSign: () => last, onSilent: (ms) => silences.push(ms) });
      vi.advanceTimersByTime(900);
      last = Date.now();
      vi.advanceTimersByTime(900);
      expect(silences).toEqual([]);
      vi.advanceTimersByTime(5_000);
      expect(silences).toHaveLength(1);
      expect(silences[0]).toBeGreaterThan(1_000);
    } finally {
      vi.useRealTimers();
    }
  });

  test('is silent once it is stopped', () => {
    vi.useFakeTimers({ now: 0 });
    try {
      const onSilent = vi.fn();
      const stop = startWatchdog({ limitMs: 1_000, lastSign: () => 0, onSilent });
      stop();
      vi.advanceTimersByTime(10_000);
      expect(onSilent).not.toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });
});
