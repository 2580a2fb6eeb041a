/** What is read of a Chromium trace event. Times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly frame?: string; readonly url?: string } };
}

/**
 * The lengths (ms) of the main-thread tasks in which script of a frame ran, longest first, by a Chromium trace.
 * `urlPart` stands in the address of the frame's own script: page and pane share a thread in the workbench, and the
 * page's tasks are not the pane's.
 */
export function taskLengths(trace: string, urlPart: string): number[] {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: readonly TraceEvent[] };
  const calls = traceEvents.filter(({ name }) => name === 'FunctionCall');
  const frames = new Set(
    calls.filter(({ args }) => args?.data?.url?.includes(urlPart)).map(({ args }) => args?.data?.frame),
  );
  const own = calls.filter(({ args }) => frames.has(args?.data?.frame));
  return traceEvents
    .filter(({ name }) => name.endsWith('RunTask'))
    .filter(({ ts, tid, dur = 0 }) => own.some((call) => call.tid === tid && ts <= call.ts && call.ts < ts + dur))
    .map(({ dur = 0 }) => dur / 1000)
    .sort((a, b) => b - a);
}
