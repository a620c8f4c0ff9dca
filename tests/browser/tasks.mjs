// What people come to do, with scripts switched off in the browser.

export async function checkTasks({ browser, home, at, tell }) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  const slug = home.slice(1);
  const task = async (words, steps) => {
    try {
      await steps();
    } catch (error) {
      tell('tasks', page.url(), `${words}: ${error.message.split('\n')[0]}`);
    }
  };
  const arrives = (path) => page.waitForURL(at(path), { timeout: 5000 });

  await task('a district is found by its name', async () => {
    await page.goto(at('/'));
    await page.locator('input[name=q]').fill(slug.toUpperCase());
    await page.keyboard.press('Enter');
    await arrives(home);
  });
  await task('an agreement is read down to the file that a figure comes from', async () => {
    await page.goto(at(`${home}/acuerdos`));
    await page.locator(`main a[href^="${home}/acuerdos/"]`).first().click();
    await page.locator('main a[href^="/rastro/"]').first().click();
    await page.locator('main a[href^="/archivo/"]').first().click();
    await page.waitForURL((url) => url.pathname.startsWith('/archivo/'), { timeout: 5000 });
  });
  await task('what was known on a day is asked', async () => {
    await page.goto(at(home));
    await page.locator('input[name=al]').fill('2025-06-30');
    await page.keyboard.press('Enter');
    await arrives(`${home}?al=2025-06-30`);
    await page.getByText('30 de junio de 2025').first().waitFor({ timeout: 5000 });
  });
  await context.close();
}
