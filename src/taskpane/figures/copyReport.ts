import { htmlReport, plainReport } from './reportParts';
import type { ReportParts } from './reportParts';

/** Copies as formatted and as plain text where the browser can, else as plain. False when nothing could be copied. */
export async function copyReport(report: ReportParts, area: HTMLTextAreaElement | null): Promise<boolean> {
  const [html, plain] = [htmlReport(report), plainReport(report)];
  try {
    if (typeof ClipboardItem === 'undefined') throw new TypeError('plain text only');
    const blob = (text: string, type: string) => new Blob([text], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': blob(html, 'text/html'), 'text/plain': blob(plain, 'text/plain') }),
    ]);
    return true;
  } catch {
    return copyByCommand(html, plain, area);
  }
}

/** An iframe may often not use the clipboard by itself, but may answer a copy command with what it likes. */
function copyByCommand(html: string, plain: string, area: HTMLTextAreaElement | null): boolean {
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', plain);
    event.preventDefault();
  };
  document.addEventListener('copy', give, { once: true });
  area?.focus();
  area?.select();
  const isCopied = document.execCommand?.('copy') ?? false;
  document.removeEventListener('copy', give);
  return isCopied;
}
