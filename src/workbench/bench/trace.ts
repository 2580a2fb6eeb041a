/** What is read of a Chromium trace event. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly frame?: string; readonly url?: string; readonly frames?: readonly { frame: string; url: string }[] } };
}

/**
 * The longest main-thread task, ms, in which script of a frame ran, by a Chromium trace. `urlPart` names the frame: page and pane
 * share a thread in the workbench, and the page's own tasks are not the pane's.
 */
export function longestTaskOf(trace: string, urlPart: string): number {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: readonly TraceEvent[] };
  const frames = new Set<string>();
  for (const { args } of traceEvents) {
    for (const { frame, url } of args?.data?.frames ?? []) if (url.includes(urlPart)) frames.add(frame);
    if (args?.data?.frame !== undefined && args.data.url?.includes(urlPart)) frames.add(args.data.frame);
  }
  const calls = traceEvents.filter(({ name, args }) => name === 'FunctionCall' && frames.has(args?.data?.frame ?? ''));
  const tasks = traceEvents.filter(({ name, dur }) => name.endsWith('RunTask') && dur !== undefined).sort((a, b) => a.ts - b.ts);
  let longest = 0;
  for (const call of calls) {
    const task = taskAround(tasks.filter(({ pid, tid }) => pid === call.pid && tid === call.tid), call.ts);
    longest = Math.max(longest, (task?.dur ?? 0) / 1000);
  }
  return longest;
}

function taskAround(tasks: readonly TraceEvent[], time: number): TraceEvent | undefined {
  return tasks.find(({ ts, dur = 0 }) => ts <= time && time < ts + dur);
}
