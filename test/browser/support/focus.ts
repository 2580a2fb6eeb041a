import type { Frame } from '@playwright/test';

/**
 * Controls of the pane that are covered when they get the focus (WCAG 2.2, 2.4.11), a line for each: scrolled to as the
 * browser does it, and then looked for where they are drawn.
 */
export function coveredWhenFocused(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'button, input, select, textarea, summary, a[href], [tabindex]:not([tabindex="-1"])',
    );
    const faults: string[] = [];
    for (const control of controls) {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.matches(':disabled')) continue;
      if (control instanceof HTMLInputElement && control.type === 'file') continue;
      control.focus();
      if (document.activeElement !== control) continue;
      const box = control.getBoundingClientRect();
      const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
      const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
      // A tall one may reach out of the window; what is inside is to be its own.
      const heights = [top + 2, (top + bottom) / 2, bottom - 2];
      const found = heights.map((y) => document.elementFromPoint((left + right) / 2, y));
      const owned = found.filter((element) => isOwn(control, element)).length;
      if (bottom - top < Math.min(box.height, 24) - 1 || owned === 0) {
        faults.push(
          `${control.tagName.toLowerCase()} “${(control.getAttribute('aria-label') ?? control.textContent ?? '').trim().slice(0, 40)}” is covered at ${Math.round(box.top)}–${Math.round(box.bottom)} of ${innerHeight} by ${found[1]?.outerHTML.slice(0, 80)}`,
        );
      }
    }
    return faults;

    function isOwn(control: HTMLElement, found: Element | null): boolean {
      if (found === null) return false;
      const labels = [...((control as Partial<HTMLInputElement>).labels ?? [])];
      return control.contains(found) || found.contains(control) || labels.some((label) => label.contains(found));
    }
  });
}
