/** A fault to happen on the next matching request, as an unreliable network or a busy Discord would cause it. */
export interface ScriptedFault {
  /** Matches the path after `/api/v10`, e.g. `/channels/1/messages`; a string matches as a part of it. */
  route?: string | RegExp;
  method?: string;
  /** Answer with this status instead of doing anything. 429 takes `retryAfter`. */
  status?: number;
  /** Discord's JSON error code and message for `status`. */
  code?: number;
  message?: string;
  /** Seconds, for a 429. */
  retryAfter?: number;
  /** Cut the connection without an answer. */
  drop?: boolean;
  /** Wait this long first, in milliseconds. */
  delayMs?: number;
  /** `after` carries the request out before failing: the bot cannot know that it worked. Default `before`. */
  when?: 'before' | 'after';
  /** How many requests it hits (default 1). */
  times?: number;
}

interface Pending {
  fault: ScriptedFault;
  left: number;
}

/** Faults on request. They are used up in the order they were given. */
export class Faults {
  #pending: Pending[] = [];

  /** Arms a fault for the next request that matches it. */
  next(fault: ScriptedFault): void {
    this.#pending.push({ fault, left: fault.times ?? 1 });
  }

  /** Disarms everything. */
  clear(): void {
    this.#pending = [];
  }

  /** The fault that hits this request, if one does. */
  take(method: string, path: string): ScriptedFault | undefined {
    const hit = this.#pending.find(({ fault }) => matches(fault, method, path));
    if (!hit) return undefined;
    hit.left -= 1;
    if (hit.left <= 0) this.#pending = this.#pending.filter((each) => each !== hit);
    return hit.fault;
  }
}

function matches(fault: ScriptedFault, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
  if (fault.route === undefined) return true;
  return typeof fault.route === 'string' ? path.includes(fault.route) : fault.route.test(path);
}
