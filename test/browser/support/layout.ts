import type { Locator } from '@playwright/test';

/** The least side of what is pressed, in CSS px (WCAG 2.2, 2.5.8). */
const leastTarget = 24;

/**
 * What is wrong with how a view lies, a line for each fault: a control or a line of text that reaches out of the view
 * or over another, a target that is too small, a choice that is cut off. What is folded or for screen readers only is
 * passed over.
 */
export function layoutFaults(view: Locator): Promise<string[]> {
  return view.evaluate((main, least) => {
    interface Piece {
      readonly element: Element;
      readonly box: DOMRect;
      readonly isControl: boolean;
    }
    /** Edges may touch, and are rounded. */
    const slack = 1;
    const controls = 'button, input, select, textarea, summary, a[href], [role=button]';
    const seen = (element: Element) =>
      element.checkVisibility({
        visibilityProperty: true,
        opacityProperty: true,
      }) &&
      element.closest('option') === null &&
      element.closest('[data-sticky]') === main.closest('[data-sticky]') &&
      !clipped(element);
    /** For screen readers only. */
    const clipped = (element: Element): boolean =>
      getComputedStyle(element).clipPath !== 'none' ||
      (element !== main && element.parentElement !== null && clipped(element.parentElement));
    /** A link in a line of text is as high as the line (the exception of 2.5.8). */
    const isInline = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
    const pieces: Piece[] = [];
    for (const element of main.querySelectorAll('*')) {
      if (!seen(element)) continue;
      if (element.matches(controls)) {
        pieces.push({
          element,
          box: element.getBoundingClientRect(),
          isControl: true,
        });
        continue;
      }
      if (element.closest(controls) !== null) continue;
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || node.textContent?.trim() === '') continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) pieces.push({ element, box, isControl: false });
      }
    }
    const named = ({ element }: Piece) => {
      const label = (element as Partial<HTMLInputElement>).labels?.[0]?.textContent;
      return `${element.tagName.toLowerCase()} “${(label ?? element.textContent ?? '').trim().slice(0, 50)}”`;
    };
    /** A choice that does not fit and is not told whole beside the list. */
    const cutOff = (list: HTMLSelectElement) => {
      const choice = list.selectedOptions[0]?.text ?? '';
      const told = list.getAttribute('aria-describedby')?.split(' ') ?? [];
      if (told.some((id) => document.getElementById(id)?.textContent?.includes(choice))) return false;
      const style = getComputedStyle(list);
      const pen = document.createElement('canvas').getContext('2d');
      if (pen === null) throw new Error('no canvas');
      pen.font = style.font;
      const room = list.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      return pen.measureText(choice).width > room + slack;
    };
    const room = main.getBoundingClientRect();
    const right = Math.min(room.right, document.documentElement.clientWidth);
    const faults: string[] = [];
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 0 || main.scrollWidth > main.clientWidth) faults.push(`the view scrolls sideways, ${wide} px`);
    pieces.forEach((piece, index) => {
      const { element, box, isControl } = piece;
      if (box.left < room.left - slack || box.right > right + slack) {
        faults.push(
          `${named(piece)} reaches out: ${Math.round(box.left)}–${Math.round(box.right)} of ${Math.round(right)}`,
        );
      }
      if (isControl && Math.min(box.width, box.height) < least && !isInline(element)) {
        faults.push(`${named(piece)} is ${Math.round(box.width)} × ${Math.round(box.height)}`);
      }
      if (element instanceof HTMLSelectElement && cutOff(element)) faults.push(`${named(piece)} cuts off its choice`);
      for (const other of pieces.slice(index + 1)) {
        if (!isControl && other.element === element) continue;
        if (element.contains(other.element) || other.element.contains(element)) continue;
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > slack && down > slack) faults.push(`${named(piece)} lies over ${named(other)}`);
      }
    });
    return faults;
  }, leastTarget);
}
