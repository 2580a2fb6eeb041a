import { useEffect } from 'react';

const sizeOf = (name: string) => document.querySelector<HTMLElement>(`[data-sticky="${name}"]`)?.offsetHeight ?? 0;

/**
 * Tells the page how much of the window is covered by what stays in place above and below, so that nothing that gets
 * the focus is scrolled in beneath it (WCAG 2.2, 2.4.11). `shown` changes when other things may stick.
 */
export function useStickyRoom(shown: string): void {
  useEffect(() => {
    if (typeof ResizeObserver === 'undefined') return undefined;
    const { style } = document.documentElement;
    const measure = () => {
      style.scrollPaddingTop = `${sizeOf('top') + 8}px`;
      style.scrollPaddingBottom = `${sizeOf('foot') + 8}px`;
      style.setProperty('--navigation-height', `${sizeOf('navigation')}px`);
    };
    const observer = new ResizeObserver(measure);
    for (const part of document.querySelectorAll('[data-sticky], main')) observer.observe(part);
    measure();
    // Where the navigation has scrolled away (a low window), the browser does not bring it back for the focus.
    const show = ({ target }: FocusEvent) => {
      const navigation = (target as Element).closest?.('[data-sticky="navigation"]');
      if (navigation && navigation.getBoundingClientRect().top < 0) window.scrollTo(0, 0);
    };
    document.addEventListener('focusin', show);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', show);
    };
  }, [shown]);
}
