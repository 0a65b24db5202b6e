/** A progress line on a terminal: bar, share, rate and time left. Writes nothing when `terminal` is false. */
export interface Progress {
  /** `done` of `total` units so far; total 0 means not known. */
  update(done: number, total: number, note: string): void;
  /** Clears the line. */
  end(): void;
}

const WIDTH = 24;
const EVERY_MS = 100;

const silent: Progress = { update: () => undefined, end: () => undefined };

/** Seconds as a person reads them: `8 s`, `2 min 05 s`. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** One progress line, without the carriage return. */
export function progressLine(done: number, total: number, seconds: number, note: string): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const speed = `${rate.toFixed(rate < 10 ? 1 : 0)}/s`;
  if (total === 0) return `${done} read  ${speed}  ${note}`;
  const filled = Math.round((WIDTH * Math.min(done, total)) / total);
  const left = rate > 0 ? duration((total - done) / rate) : '…';
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total}  ${speed}  ${left} left  ${note}`;
}

/** Progress written by `write`, at most ten times a second; silent in a pipe. */
export function openProgress(terminal: boolean, write: (text: string) => void): Progress {
  if (!terminal) return silent;
  const started = performance.now();
  let shown = -Infinity;
  return {
    update(done, total, note) {
      const now = performance.now();
      if (now - shown < EVERY_MS && done !== total) return;
      shown = now;
      write(`\r\u001b[K${progressLine(done, total, (now - started) / 1000, note).slice(0, 110)}`);
    },
    end() {
      if (shown > -Infinity) write('\r\u001b[K');
    },
  };
}
