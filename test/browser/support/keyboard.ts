import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

const MOST_TABS = 90;

/** A person who never touches the mouse: goes by F6 and Tab, presses with Enter and Space, and types. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Out of the pane to the sheet. The pane asks its page for that, so it takes a moment. */
  async leavePane(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.page.locator('#pane')).not.toBeFocused();
  }

  /** From wherever the focus is into the pane, region by region, forwards or backwards. */
  async enterPane(key: 'F6' | 'Shift+F6' = 'F6'): Promise<void> {
    for (let n = 0; n < 8; n += 1) {
      if ((await this.page.evaluate(() => document.activeElement?.id)) === 'pane') return this.handedOver();
      await this.page.keyboard.press(key);
    }
    throw new Error('F6 never reaches the pane');
  }

  /** The page hands the focus over by a message: a Tab that comes before it would be undone by it. */
  private async handedOver(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await expect(this.page.frameLocator('#pane').locator('body')).not.toBeFocused();
  }

  /** Tabs on until a control has the focus, backwards where it stands before. */
  async to(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(control).toBeVisible();
    for (let n = 0; n < MOST_TABS; n += 1) {
      if (await control.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`Tab never reaches ${String(control)}`);
  }

  async press(control: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.to(control);
    await this.page.keyboard.press(key);
  }

  async write(control: Locator, text: string): Promise<void> {
    await this.to(control);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
  }

  /** Chooses in a list by what its choice begins with. */
  async choose(control: Locator, text: string): Promise<void> {
    await this.to(control);
    await this.page.keyboard.type(text);
  }
}
