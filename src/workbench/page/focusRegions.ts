/** What F6 goes round, in Excel's order: ribbon, sheet, tabs, pane. */
const regions = ['.ribbon button', '#grid', '.tab[aria-selected="true"]', '#pane'];

/** Moves the focus to the next (or the last) region of the page, as F6 does in Excel. */
export function turnRegion(step: 1 | -1): void {
  const elements = regions.map((selector) => document.querySelector<HTMLElement>(selector));
  const now = elements.findIndex((element) => element?.parentElement?.contains(document.activeElement));
  for (let n = 1; n <= elements.length; n += 1) {
    const next = elements[(((now + step * n) % elements.length) + elements.length) % elements.length];
    if (!next || next.offsetParent === null) continue;
    next.focus();
    if (next instanceof HTMLIFrameElement) next.contentWindow?.focus();
    return;
  }
}
